// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"
#include "model/domain/error.h"
#include "model/exchange/importreport.h"

#include <QMap>

#include <functional>
#include <optional>

namespace Storage {
class Connection;
}

namespace Exchange {

enum class ImportFormat { Auto, Trees, Messages, Seeds };
std::optional<ImportFormat> importFormatFromString(
    QStringView name); // "auto", "oasst-trees", "oasst-messages", "seeds"

struct ImportOptions
{
    ImportFormat format = ImportFormat::Auto;
    bool dryRun = false; // everything is done and then taken back
    QString origin; // of trees whose file names none; empty: the file's name
    QMap<QString, QString> displayNames; // of authors, by the id that the file has
    std::function<void(int lines)> progress; // now and then
};

// Brings one file into the queue, in one transaction: after an error, or a crash, nothing of it is there. Lines that
// are wrong are left out and listed, a tree goes in whole or not at all, and what the queue already has is skipped. An
// error is returned when the file cannot be read, when nothing in it was understood, or when storage fails.
Result<ImportReport> importFile(
    Storage::Connection &queue, const Clock &clock, const QString &path, const ImportOptions &options);

}
