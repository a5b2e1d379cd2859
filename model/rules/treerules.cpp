// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/treerules.h"

#include "model/rules/acceptance.h"

#include <algorithm>

bool Rules::isRoot(const Message &message)
{
    return !message.parentId;
}

int Rules::requiredReviews(const Message &message, const TreeConfiguration &configuration)
{
    return isRoot(message) ? configuration.numReviewsInitialPrompt : configuration.numReviewsReply;
}

double Rules::acceptanceThreshold(const Message &message, const TreeConfiguration &configuration)
{
    return isRoot(message) ? configuration.acceptanceThresholdInitialPrompt : configuration.acceptanceThresholdReply;
}

bool Rules::hasEnoughReviews(const Message &message, const TreeConfiguration &configuration)
{
    return message.retired || message.reviewCount >= requiredReviews(message, configuration);
}

bool Rules::isAwaitingReview(const Message &message, const TreeConfiguration &configuration)
{
    return !message.deleted && message.reviewResult != true && !hasEnoughReviews(message, configuration);
}

bool Rules::isCountedChild(const Message &reply, const TreeConfiguration &configuration)
{
    return isAccepted(reply) || isAwaitingReview(reply, configuration);
}

bool Rules::isAccepted(const Message &message)
{
    return !message.deleted && message.reviewResult == true;
}

Rules::Verdict Rules::reviewVerdict(
    const Message &message, std::optional<double> score, const TreeConfiguration &configuration)
{
    if (message.reviewResult == true)
        return Verdict::Accepted;
    if (!score || !hasEnoughReviews(message, configuration))
        return message.reviewResult == false ? Verdict::Rejected : Verdict::Undecided;
    return isAccepted(*score, acceptanceThreshold(message, configuration)) ? Verdict::Accepted : Verdict::Rejected;
}

bool Rules::isExtendible(
    const Message &parent, int countedChildren, const MessageTree &tree, const TreeConfiguration &configuration)
{
    const int places = parent.role == Role::Assistant
        ? std::min(tree.maxChildrenCount, configuration.numPrompterReplies)
        : tree.maxChildrenCount;
    return isAccepted(parent) && parent.depth < tree.maxDepth && countedChildren < places;
}

bool Rules::isExtendibleTree(int countedMessages, int goalTreeSize)
{
    return countedMessages < goalTreeSize;
}

bool Rules::hasReachedGoal(TreeState state)
{
    switch (state) {
    case TreeState::Ranking:
    case TreeState::ReadyForScoring:
    case TreeState::ReadyForExport:
    case TreeState::ScoringFailed:
        return true;
    case TreeState::InitialPromptReview:
    case TreeState::Growing:
    case TreeState::PromptLotteryWaiting:
    case TreeState::BacklogRanking:
    case TreeState::AbortedLowGrade:
    case TreeState::HaltedByModerator:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

bool Rules::acceptsReplies(TreeState state)
{
    switch (state) {
    case TreeState::Growing:
    case TreeState::Ranking:
    case TreeState::ReadyForScoring:
    case TreeState::ReadyForExport:
        return true;
    case TreeState::InitialPromptReview:
    case TreeState::PromptLotteryWaiting:
    case TreeState::BacklogRanking:
    case TreeState::ScoringFailed:
    case TreeState::AbortedLowGrade:
    case TreeState::HaltedByModerator:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

TreeState Rules::stateAfterGrowing(int acceptedMessages, int awaitingReview, int goalTreeSize)
{
    if (acceptedMessages == 0)
        return TreeState::HaltedByModerator;
    return acceptedMessages >= goalTreeSize && awaitingReview == 0 ? TreeState::Ranking : TreeState::Growing;
}

TreeState Rules::stateAfterPromptReview(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Undecided:
        return TreeState::InitialPromptReview;
    case Verdict::Accepted:
        return TreeState::PromptLotteryWaiting;
    case Verdict::Rejected:
        return TreeState::AbortedLowGrade;
    }
    Q_UNREACHABLE_RETURN(TreeState::InitialPromptReview);
}

bool Rules::isRankingComplete(const QList<int> &rankings, const TreeConfiguration &configuration)
{
    return std::ranges::all_of(rankings, [&](int count) { return count >= configuration.numRequiredRankings; });
}

bool Rules::isRankedRole(Role role, const TreeConfiguration &configuration)
{
    return role == Role::Assistant || configuration.rankPrompterReplies;
}

bool Rules::isRankingGroup(Role role, int acceptedSiblings, const TreeConfiguration &configuration)
{
    return acceptedSiblings > 1 && isRankedRole(role, configuration);
}

Rules::AutoModeration Rules::autoModeration(
    const Message &message, int redFlags, int skips, const TreeConfiguration &configuration)
{
    const bool isWatched = isRoot(message) || isCountedChild(message, configuration);
    if (!configuration.autoModEnabled || message.deleted || !isWatched)
        return AutoModeration::None;
    if (redFlags >= configuration.autoModRedFlags)
        return isRoot(message) ? AutoModeration::AbortTree : AutoModeration::DeleteReply;
    return skips >= configuration.autoModMaxSkipReply ? AutoModeration::HaltTree : AutoModeration::None;
}

std::optional<TreeState> Rules::stateAfterRestart(const MessageTree &tree)
{
    if (tree.state == TreeState::PromptLotteryWaiting)
        return {};
    if (tree.wonPromptLotteryDate)
        return TreeState::Growing;
    return tree.goalTreeSize == 0 ? TreeState::Ranking : TreeState::InitialPromptReview;
}

int Rules::freeTreePlaces(int growing, const TreeConfiguration &configuration)
{
    return std::max(0, configuration.maxActiveTrees - growing);
}

int Rules::promptQuota(const PromptCounts &counts, const QString &lang, const TreeConfiguration &configuration)
{
    if (configuration.initPromptDisabledLangs.contains(lang))
        return 0;
    const int placesInReview = std::max(0, configuration.maxInitialPromptReview - counts.inReview);
    const int placesInLottery = std::max(0, configuration.maxPromptLotteryWaiting - counts.waiting);
    return std::min(freeTreePlaces(counts.growing, configuration) + placesInReview, placesInLottery);
}

double Rules::lotteryWeight(int timesRankedFirst)
{
    return timesRankedFirst + 1;
}

int Rules::drawGoalTreeSize(const TreeConfiguration &configuration, double uniform)
{
    if (!configuration.randomGoalTreeSize || configuration.minGoalTreeSize >= configuration.goalTreeSize)
        return configuration.goalTreeSize;
    const int sizes = configuration.goalTreeSize - configuration.minGoalTreeSize + 1;
    return configuration.minGoalTreeSize + std::min(sizes - 1, int(uniform * sizes));
}
