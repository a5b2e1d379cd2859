// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/materialremoval.h"

#include "model/engine/materialwork.h"
#include "model/engine/promptrankingsubmission.h"

namespace Engine {

namespace {

Result<void> mendStory(Context &context, const StoryId &story)
{
    const auto counted = context.material.recountSummaries(story);
    return counted ? reviseStory(context, story) : counted;
}

Result<void> mendSummary(Context &context, const SummaryId &summary)
{
    const auto counted = context.material.recountRatings(summary);
    return counted ? reviseSummary(context, summary) : counted;
}

template <typename Id, typename Mend>
Result<void> mendEach(Context &context, const QList<Id> &ids, Mend mend)
{
    for (const Id &id : ids) {
        if (const auto mended = mend(context, id); !mended)
            return mended;
    }
    return {};
}

}

Result<void> mendPromptSet(Context &context, const PromptSetId &set)
{
    if (const auto counted = context.material.recountRankings(set); !counted)
        return counted;
    if (const auto ranked = storePromptRanks(context, set); !ranked)
        return ranked;
    return revisePromptSet(context, set);
}

Result<void> removeMaterialWork(Context &context, const UserId &user, QMap<QString, int> &rows)
{
    const auto stories = context.material.summarisedBy(user);
    if (!stories)
        return std::unexpected(stories.error());
    const auto summaries = context.material.ratedBy(user);
    if (!summaries)
        return std::unexpected(summaries.error());
    const auto sets = context.material.rankedBy(user);
    if (!sets)
        return std::unexpected(sets.error());
    const auto own = context.summaries.ofUser(user);
    if (!own)
        return std::unexpected(own.error());
    if (const auto withdrawn = mendEach(context, *own, withdrawSummary); !withdrawn)
        return withdrawn;
    if (const auto removed = context.material.removeOf(user, rows); !removed)
        return removed;
    if (const auto mended = mendEach(context, *stories, mendStory); !mended)
        return mended;
    if (const auto mended = mendEach(context, *summaries, mendSummary); !mended)
        return mended;
    return mendEach(context, *sets, mendPromptSet);
}

}
