// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace Storage {
class Connection;
}

namespace Exchange {

enum class MaterialFormat { Summaries, PromptRankings };
std::optional<MaterialFormat> materialFormatFromString(QStringView name); // "summaries", "prompt-rankings"

struct MaterialSelection
{
    QString lang; // empty: every one
    int limit = 0; // lines; 0: no limit
    std::optional<qint64> anonymizerSeed;
};

// Writes line by line, oldest first, and returns the number of lines. The same queue gives the same lines.
// Summaries: one with its story, its ratings and their mean a line; `load summaries` reads them again.
// Prompt rankings: one set a line, its prompts best first, and the rankings.
Result<int> exportMaterial(Storage::Connection &queue, MaterialFormat format, const MaterialSelection &selection,
    const std::function<Result<void>(const QByteArray &)> &write);

}
