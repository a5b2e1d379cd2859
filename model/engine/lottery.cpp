// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/lottery.h"

#include "model/engine/boards.h"
#include "model/engine/treelifecycle.h"
#include "model/rules/weighteddraw.h"

namespace Engine {

namespace {

Result<Rules::PromptCounts> promptCounts(const Context &context, const QString &lang)
{
    const auto counts = context.work.treeCounts(lang);
    if (!counts)
        return std::unexpected(counts.error());
    return Rules::PromptCounts{
        .growing = counts->value(TreeState::Growing),
        .inReview = counts->value(TreeState::InitialPromptReview),
        .waiting = counts->value(TreeState::PromptLotteryWaiting),
    };
}

// An author by weight, then one of the author's prompts.
Result<std::optional<MessageTree>> drawWinner(Context &context, const QString &lang)
{
    const auto authors = context.trees.lotteryAuthors(lang, *beginOf(TimeFrame::Month, context.clock.now()));
    if (!authors)
        return std::unexpected(authors.error());
    QList<double> weights;
    for (const auto &author : *authors)
        weights.append(Rules::lotteryWeight(author.rankedFirst));
    if (weights.isEmpty())
        return std::nullopt;
    const auto drawn = Rules::drawWeighted(weights, context.random.uniform());
    const auto prompts = context.trees.waitingOf(authors->at(*drawn).id, lang);
    if (!prompts)
        return std::unexpected(prompts.error());
    if (prompts->isEmpty())
        return std::nullopt;
    return context.trees.holdIfFree(prompts->at(context.random.below(int(prompts->size()))).id);
}

// Somebody else may have been quicker.
bool isWaiting(const std::optional<MessageTree> &tree)
{
    return tree && tree->state == TreeState::PromptLotteryWaiting;
}

}

Result<Rules::PromptCounts> runLottery(Context &context, const QString &lang, int maximum)
{
    auto counts = promptCounts(context, lang);
    if (context.configuration.initPromptDisabledLangs.contains(lang))
        return counts;
    for (int winners = 0; counts && winners < maximum; ++winners) {
        if (counts->waiting == 0 || Rules::freeTreePlaces(counts->growing, context.configuration) == 0)
            break;
        auto winner = drawWinner(context, lang);
        if (!winner)
            return std::unexpected(winner.error());
        if (!isWaiting(*winner))
            break;
        if (const auto entered = enterState(context, **winner, TreeState::Growing); !entered)
            return std::unexpected(entered.error());
        if (const auto settled = settle(context, **winner); !settled)
            return std::unexpected(settled.error());
        --counts->waiting;
        counts->growing += (*winner)->state == TreeState::Growing;
    }
    return counts;
}

}
