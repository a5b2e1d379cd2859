// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/offers.h"

#include "model/engine/lottery.h"
#include "model/engine/openwork.h"
#include "model/rules/treerules.h"

namespace Engine {

namespace {

// The kinds that are about loaded material are handed out where the configuration says so.
bool isHandedOut(TaskType kind, const TreeConfiguration &configuration)
{
    if (kind == TaskType::RankInitialPrompts)
        return configuration.rankInitialPrompts;
    if (kind == TaskType::SummarizeStory)
        return configuration.summarizeStories;
    return kind != TaskType::RateSummary || configuration.rateSummaries;
}

// Where the work of a pool is counted; nothing for kinds that no pool has.
int *counterOf(Rules::OpenWork &open, TaskType kind)
{
    switch (kind) {
    case TaskType::PrompterReply:
        return &open.assistantParents;
    case TaskType::AssistantReply:
        return &open.prompterParents;
    case TaskType::LabelInitialPrompt:
        return &open.promptsToReview;
    case TaskType::LabelPrompterReply:
        return &open.prompterRepliesToReview;
    case TaskType::LabelAssistantReply:
        return &open.assistantRepliesToReview;
    case TaskType::RankPrompterReplies:
        return &open.prompterGroupsToRank;
    case TaskType::RankAssistantReplies:
        return &open.assistantGroupsToRank;
    case TaskType::RankInitialPrompts:
        return &open.promptSetsToRank;
    case TaskType::SummarizeStory:
        return &open.storiesToSummarize;
    case TaskType::RateSummary:
        return &open.summariesToRate;
    case TaskType::Random:
    case TaskType::InitialPrompt:
        return nullptr;
    }
    Q_UNREACHABLE_RETURN(nullptr);
}

}

Result<Offers> offersFor(Context &context, const UserId &user, const QString &lang, int maximumWinners)
{
    if (const auto released = releaseLocks(context); !released)
        return std::unexpected(released.error());
    const auto counts = runLottery(context, lang, maximumWinners);
    if (!counts)
        return std::unexpected(counts.error());
    if (const auto written = writeOpenWork(context); !written) // so that what has just come up is on offer
        return std::unexpected(written.error());
    auto pools = openPools(context, user, lang);
    if (!pools)
        return std::unexpected(pools.error());
    pools->removeIf([&](const OpenPool &pool) { return !isHandedOut(pool.kind, context.configuration); });
    return Offers{Rules::promptQuota(*counts, lang, context.configuration), *std::move(pools)};
}

Rules::OpenWork openWork(const Offers &offers)
{
    Rules::OpenWork open;
    open.missingPrompts = offers.missingPrompts;
    for (const OpenPool &pool : offers.pools) {
        if (int *const counter = counterOf(open, pool.kind))
            *counter += pool.size;
    }
    return open;
}

}
