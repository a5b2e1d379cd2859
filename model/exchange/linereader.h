// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QByteArray>

#include <memory>
#include <optional>

class QIODevice;

namespace Exchange {

inline constexpr qsizetype maximumLineSize = 16 * 1024 * 1024; // bytes

// A line of a file. What is too long is skipped and its text left empty, so that memory stays bounded.
struct Line
{
    int number = 0; // from 1
    QByteArray text; // without the line end and, in the first line, the byte order mark
    bool tooLong = false;
};

// Reads a file of lines, plain or compressed with gzip or zstd: its first bytes say which, not its name.
class LineReader
{
public:
    static Result<LineReader> open(const QString &path);
    LineReader(LineReader &&) noexcept;
    ~LineReader();

    // Nothing at the end of the file; an error when the file cannot be read or its compression is damaged.
    Result<std::optional<Line>> next();
    // All that is left, as long as it is no more than the maximum. Used for files that are one JSON document.
    Result<QByteArray> rest(qsizetype maximum);

private:
    explicit LineReader(QString path);
    Result<bool> fill(); // false at the end

    QString m_path;
    std::unique_ptr<QIODevice> m_file;
    std::unique_ptr<QIODevice> m_decompressor; // null for plain files
    QByteArray m_buffer;
    qsizetype m_position = 0;
    int m_number = 0;
};

}
