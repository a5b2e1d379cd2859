// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/statistics.h"

#include "model/engine/context.h"

using namespace Qt::StringLiterals;

namespace Engine {

Result<Statistics> statisticsOf(const Context &context)
{
    Statistics statistics;
    for (const TreeState state : allTreeStates())
        statistics.trees.insert(state, 0);
    const auto trees = context.connection.rows(u"queue/statistics/trees"_s);
    if (!trees)
        return std::unexpected(trees.error());
    for (const Storage::Row &row : *trees) {
        if (const auto state = treeStateFromString(row.text(u"state")))
            statistics.trees[*state] = row.count(u"trees");
    }
    const auto languages = context.messages.languages();
    if (!languages)
        return std::unexpected(languages.error());
    statistics.messagesByLang = *languages;
    const auto totals = context.connection.row(u"queue/statistics/totals"_s);
    if (!totals)
        return std::unexpected(totals.error());
    const Storage::Row &row = **totals;
    statistics.messages = row.count(u"messages");
    statistics.accepted = row.count(u"accepted");
    statistics.rejected = row.count(u"rejected");
    statistics.undecided = statistics.messages - statistics.accepted - statistics.rejected;
    statistics.deleted = row.count(u"deleted");
    statistics.loose = row.count(u"loose");
    statistics.reviews = row.count(u"reviews");
    statistics.rankings = row.count(u"rankings");
    statistics.users = row.count(u"users");
    return statistics;
}

}
