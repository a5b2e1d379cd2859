// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/rules/openwork.h"

#include "model/rules/taskselection.h"
#include "model/rules/treerules.h"

#include <algorithm>

namespace Rules {

namespace {

SubjectId subjectOf(const MessageId &message)
{
    return SubjectId(message.uuid());
}

TaskType reviewOf(const Message &message)
{
    if (isRoot(message))
        return TaskType::LabelInitialPrompt;
    return message.role == Role::Assistant ? TaskType::LabelAssistantReply : TaskType::LabelPrompterReply;
}

// A message whose author nobody knows came from a file: it has been reviewed where it came from.
bool isToBeReviewed(const Message &message, const TreeConfiguration &configuration)
{
    return message.userId && isAwaitingReview(message, configuration);
}

WorkItem review(const Message &message)
{
    return {subjectOf(message.id), reviewOf(message), message.lang, 0, 0};
}

QList<WorkItem> promptReview(const QList<Message> &messages, const TreeConfiguration &configuration)
{
    QList<WorkItem> work;
    for (const Message &message : messages) {
        if (isRoot(message) && isToBeReviewed(message, configuration))
            work.append(review(message));
    }
    return work;
}

QList<WorkItem> repliesToReview(const QList<Message> &messages, const TreeConfiguration &configuration)
{
    QList<WorkItem> work;
    for (const Message &message : messages) {
        if (!isRoot(message) && isToBeReviewed(message, configuration))
            work.append(review(message));
    }
    return work;
}

QList<WorkItem> messagesToAnswer(
    const MessageTree &tree, const QList<Message> &messages, const TreeConfiguration &configuration)
{
    QHash<MessageId, int> children; // that count
    int counted = 0;
    for (const Message &message : messages) {
        const bool counts = isRoot(message) ? isAccepted(message) : isCountedChild(message, configuration);
        counted += counts;
        if (counts && message.parentId)
            ++children[*message.parentId];
    }
    QList<WorkItem> work;
    if (!isExtendibleTree(counted, tree.goalTreeSize))
        return work;
    for (const Message &message : messages) {
        const int replies = children.value(message.id);
        if (!isExtendible(message, replies, tree, configuration))
            continue;
        work.append({
            .subject = subjectOf(message.id),
            .kind = message.role == Role::Assistant ? TaskType::PrompterReply : TaskType::AssistantReply,
            .lang = message.lang,
            .stratum = isLonely(message.role, replies, configuration) ? lonelyStratum : 0,
            .members = replies,
        });
    }
    return work;
}

QList<WorkItem> repliesToRank(const QList<Message> &messages, const TreeConfiguration &configuration)
{
    struct Group
    {
        int replies = 0;
        int fewestRankings = 0;
    };
    QMap<std::pair<MessageId, Role>, Group> groups;
    QHash<MessageId, QString> langs;
    for (const Message &message : messages) {
        langs.insert(message.id, message.lang);
        if (!message.parentId || !isAccepted(message))
            continue;
        Group &group = groups[{*message.parentId, message.role}];
        group.fewestRankings =
            group.replies == 0 ? message.rankingCount : std::min(group.fewestRankings, message.rankingCount);
        ++group.replies;
    }
    QList<WorkItem> work;
    for (const auto &[of, group] : groups.asKeyValueRange()) {
        const auto &[parent, role] = of;
        const bool isIncomplete = isRankingGroup(role, group.replies, configuration)
            && group.fewestRankings < configuration.numRequiredRankings;
        if (isIncomplete) {
            work.append({
                .subject = subjectOf(parent),
                .kind = role == Role::Assistant ? TaskType::RankAssistantReplies : TaskType::RankPrompterReplies,
                .lang = langs.value(parent),
                .stratum = 0,
                .members = group.replies,
            });
        }
    }
    return work;
}

}

QList<WorkItem> openWorkOf(
    const MessageTree &tree, const QList<Message> &messages, const TreeConfiguration &configuration)
{
    switch (tree.state) {
    case TreeState::InitialPromptReview:
        return promptReview(messages, configuration);
    case TreeState::Growing:
        return repliesToReview(messages, configuration) + messagesToAnswer(tree, messages, configuration);
    case TreeState::Ranking:
        return repliesToRank(messages, configuration);
    case TreeState::ReadyForScoring:
    case TreeState::PromptLotteryWaiting:
    case TreeState::BacklogRanking:
    case TreeState::ReadyForExport:
    case TreeState::ScoringFailed:
    case TreeState::AbortedLowGrade:
    case TreeState::HaltedByModerator:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

}
