// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"
#include "model/domain/error.h"
#include "model/exchange/importreport.h"

#include <optional>

namespace Storage {
class Connection;
}

namespace Exchange {

enum class Material { Stories, Summaries, Prompts };
std::optional<Material> materialFromString(QStringView name); // "stories", "summaries", "prompts"

struct LoadOptions
{
    Material material = Material::Stories;
    bool dryRun = false; // everything is done and then taken back
    QString lang = QStringLiteral("en"); // of lines that name none
    QString licence; // likewise
    QString origin; // empty: the file's name
    int setSize = 5; // prompts that are ranked together, from 2
};

struct LoadReport
{
    QString file;
    int lines = 0; // that are not blank
    int loaded = 0; // stories, summaries or prompts
    int present = 0; // of them that were there already
    int stories = 0; // that came along with summaries
    int sets = 0; // of prompts
    int rejectedCount = 0;
    QList<ImportReport::Rejection> rejected; // the first ImportReport::maximumListed

    void reject(int line, const QString &reason);
};

// Brings stories, summaries or prompts from a file (materialrecord.h; plain or compressed) into the queue, in one
// transaction. What has the same content is there once, so loading a file again changes nothing. Prompts that are in no
// set yet are put into sets in the order of the file, each language by itself. Wrong lines are left out and listed; an
// error is returned when the file cannot be read, when nothing in it was understood, or when storage fails.
Result<LoadReport> loadMaterial(
    Storage::Connection &queue, const Clock &clock, const QString &path, const LoadOptions &options);

}
