// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QByteArray>

#include <memory>

namespace Exchange {

// A file that appears under its name only when it is complete; the one before it stays until then. The name's ending
// .gz or .zst compresses it, and the same content gives the same bytes. "-" is standard output, not compressed.
class OutputFile
{
public:
    static Result<OutputFile> open(const QString &path);
    OutputFile(OutputFile &&) noexcept;
    ~OutputFile(); // not committed: nothing is left behind

    Result<void> writeLine(const QByteArray &line); // the line end is added
    Result<void> commit();

private:
    struct Private;
    explicit OutputFile(std::unique_ptr<Private> d);

    std::unique_ptr<Private> d;
};

}
