// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/offers.h"

#include "model/engine/lottery.h"
#include "model/rules/treerules.h"

namespace Engine {

Result<Offers> offersFor(Context &context, const UserId &user, const QString &lang, int maximumWinners)
{
    const auto counts = runLottery(context, lang, maximumWinners);
    if (!counts)
        return std::unexpected(counts.error());
    auto prompts = context.candidates.promptsToReview(user, lang);
    if (!prompts)
        return std::unexpected(prompts.error());
    auto replies = context.candidates.repliesToReview(user, lang);
    if (!replies)
        return std::unexpected(replies.error());
    const auto lockedSince = context.clock.now().addSecs(-context.configuration.recentTasksSpanSec);
    auto parents = context.candidates.extendibleParents(user, lang, lockedSince);
    if (!parents)
        return std::unexpected(parents.error());
    auto groups = context.candidates.incompleteRankings(user, lang);
    if (!groups)
        return std::unexpected(groups.error());
    return Offers{
        .missingPrompts = Rules::promptQuota(*counts, lang, context.configuration),
        .prompts = *std::move(prompts),
        .replies = *std::move(replies),
        .parents = *std::move(parents),
        .groups = *std::move(groups),
    };
}

Rules::OpenWork openWork(const Offers &offers)
{
    Rules::OpenWork open;
    open.missingPrompts = offers.missingPrompts;
    open.promptsToReview = int(offers.prompts.size());
    for (const auto &reply : offers.replies)
        ++(reply.role == Role::Assistant ? open.assistantRepliesToReview : open.prompterRepliesToReview);
    for (const auto &parent : offers.parents)
        ++(parent.role == Role::Assistant ? open.assistantParents : open.prompterParents);
    for (const auto &group : offers.groups)
        ++(group.role == Role::Assistant ? open.assistantGroupsToRank : open.prompterGroupsToRank);
    return open;
}

}
