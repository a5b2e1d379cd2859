// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/assignment.h"

#include "model/domain/overloaded.h"
#include "model/engine/offers.h"
#include "model/engine/taskpayload.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr int winnersPerRequest = 2;
constexpr int validSeconds = 2880 * 60;

std::unexpected<Error> notAvailable(TaskType type, const QString &lang)
{
    return std::unexpected(Error{Error::Kind::Unavailable, ErrorCode::TaskTypeNotAvailable,
        u"no %1 task for this person in '%2' now"_s.arg(toString(type), lang)});
}

// What is shown to somebody who works on it: nothing of who wrote it and of how others judged it.
Message shown(Message message)
{
    message.userId.reset();
    message.emojis.clear();
    message.reviewCount = 0;
    message.reviewResult.reset();
    message.rankingCount = 0;
    message.rank.reset();
    return message;
}

Result<Conversation> shownConversation(const Context &context, const MessageId &last)
{
    auto conversation = context.messages.conversation(last);
    if (conversation)
        std::ranges::transform(*conversation, conversation->begin(), shown);
    return conversation;
}

template <typename T>
const T &drawUniformly(const QList<T> &list, RandomSource &random)
{
    return list.at(random.below(int(list.size())));
}

Result<TaskKind> replyTask(Context &context, const Offers &offers, TaskType requested)
{
    auto parents = offers.parents;
    if (requested != TaskType::Random) {
        const Role role = requested == TaskType::AssistantReply ? Role::Prompter : Role::Assistant;
        parents.removeIf([role](const auto &parent) { return parent.role != role; });
    }
    QList<Rules::ReplyParent> choices;
    for (const auto &parent : std::as_const(parents))
        choices.append({parent.role, parent.children});
    const double extensionDraw = context.random.uniform();
    const auto chosen = Rules::chooseParent(choices, context.configuration, extensionDraw, context.random.uniform());
    const auto &parent = parents.at(*chosen);
    auto conversation = shownConversation(context, parent.id);
    if (!conversation)
        return std::unexpected(conversation.error());
    return ReplyTask{opposite(parent.role), *std::move(conversation), std::nullopt};
}

Result<TaskKind> labelTask(Context &context, const MessageId &message, LabelTarget target, TaskType requested)
{
    const LabelMode mode = Rules::labelMode(target, requested, context.configuration, context.random.uniform());
    auto conversation = shownConversation(context, message);
    if (!conversation)
        return std::unexpected(conversation.error());
    return LabelTask{target, *std::move(conversation), validLabels(target, mode), mandatoryLabels(target), mode};
}

Result<TaskKind> labelReplyTask(Context &context, const Offers &offers, TaskType requested)
{
    auto replies = offers.replies;
    if (requested != TaskType::Random) {
        const Role role = requested == TaskType::LabelAssistantReply ? Role::Assistant : Role::Prompter;
        replies.removeIf([role](const auto &reply) { return reply.role != role; });
    }
    const auto &reply = drawUniformly(replies, context.random);
    const auto target = reply.role == Role::Assistant ? LabelTarget::AssistantReply : LabelTarget::PrompterReply;
    return labelTask(context, reply.id, target, requested);
}

Result<TaskKind> rankTask(Context &context, const Offers &offers, TaskType requested)
{
    auto groups = offers.groups;
    groups.removeIf([&](const auto &group) {
        return (group.role == Role::Prompter && !context.configuration.rankPrompterReplies)
            || (requested == TaskType::RankAssistantReplies && group.role != Role::Assistant)
            || (requested == TaskType::RankPrompterReplies && group.role != Role::Prompter);
    });
    const auto &group = drawUniformly(groups, context.random);
    auto conversation = shownConversation(context, group.parentId);
    if (!conversation)
        return std::unexpected(conversation.error());
    auto replies = context.messages.children(group.parentId);
    if (!replies)
        return std::unexpected(replies.error());
    replies->removeIf(
        [&](const Message &reply) { return reply.deleted || reply.reviewResult != true || reply.role != group.role; });
    context.random.shuffle(*replies);

    RankTask task{group.role, *std::move(conversation), {}, false};
    task.revealSynthetic = std::ranges::all_of(*replies, &Message::synthetic);
    for (const Message &reply : std::as_const(*replies)) {
        Message candidate = shown(reply);
        if (!task.revealSynthetic) {
            candidate.synthetic = false;
            candidate.modelName.reset();
        }
        task.replies.append(candidate);
    }
    return task;
}

std::optional<Rules::Work> workOf(TaskType type)
{
    switch (type) {
    case TaskType::InitialPrompt:
        return Rules::Work::Prompt;
    case TaskType::PrompterReply:
    case TaskType::AssistantReply:
        return Rules::Work::Reply;
    case TaskType::LabelInitialPrompt:
        return Rules::Work::LabelPrompt;
    case TaskType::LabelPrompterReply:
    case TaskType::LabelAssistantReply:
        return Rules::Work::LabelReply;
    case TaskType::RankPrompterReplies:
    case TaskType::RankAssistantReplies:
        return Rules::Work::Ranking;
    case TaskType::Random:
    case TaskType::RankInitialPrompts:
    case TaskType::SummarizeStory:
    case TaskType::RateSummary:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

Result<TaskKind> kindFor(Context &context, const Offers &offers, TaskType requested, const QString &lang)
{
    const bool rankPrompterReplies = context.configuration.rankPrompterReplies;
    const Rules::OpenWork open = openWork(offers);
    if (Rules::availability(open, rankPrompterReplies).value(requested) == 0)
        return notAvailable(requested, lang);
    const auto work = requested == TaskType::Random
        ? Rules::chooseWork(open, rankPrompterReplies, context.random.uniform())
        : workOf(requested);
    if (!work)
        return notAvailable(requested, lang);
    switch (*work) {
    case Rules::Work::Prompt:
        return InitialPromptTask();
    case Rules::Work::Reply:
        return replyTask(context, offers, requested);
    case Rules::Work::LabelPrompt:
        return labelTask(context, drawUniformly(offers.prompts, context.random), LabelTarget::InitialPrompt, requested);
    case Rules::Work::LabelReply:
        return labelReplyTask(context, offers, requested);
    case Rules::Work::Ranking:
        return rankTask(context, offers, requested);
    }
    Q_UNREACHABLE_RETURN(notAvailable(requested, lang));
}

std::optional<TreeId> treeOf(const TaskKind &kind)
{
    const auto treeOfLast = [](const Conversation &conversation) {
        return std::optional(conversation.constLast().treeId);
    };
    return std::visit(Overloaded{
                          [](const InitialPromptTask &) -> std::optional<TreeId> { return {}; },
                          [&](const ReplyTask &task) { return treeOfLast(task.conversation); },
                          [&](const LabelTask &task) { return treeOfLast(task.conversation); },
                          [&](const RankTask &task) { return treeOfLast(task.conversation); },
                      },
        kind);
}

}

Result<Task> assignTask(Context &context, const User &user, TaskType requested, const QString &lang)
{
    const QDateTime now = context.clock.now();
    const auto pending = context.tasks.countPending(user.id, now.addSecs(-context.configuration.recentTasksSpanSec));
    if (!pending)
        return std::unexpected(pending.error());
    if (*pending >= context.configuration.maxPendingTasksPerUser) {
        return std::unexpected(Error{Error::Kind::Rejected, ErrorCode::TooManyPendingTasks,
            u"%1 tasks are waiting for this person already"_s.arg(*pending)});
    }
    const auto offers = offersFor(context, user.id, lang, winnersPerRequest);
    if (!offers)
        return std::unexpected(offers.error());
    auto kind = kindFor(context, *offers, requested, lang);
    if (!kind)
        return std::unexpected(kind.error());

    const Task task{TaskId(context.random.uuid()), lang, *std::move(kind), now.addSecs(validSeconds)};
    const auto stored = context.tasks.insert(
        {
            .id = task.id,
            .createdDate = now,
            .expiryDate = task.expiryDate,
            .userId = user.id,
            .payloadType = payloadTypeOf(task.kind),
            .payload = payloadOf(task.kind),
            .lang = lang,
            .frontendMessageId = {},
            .treeId = treeOf(task.kind),
            .messageId = subjectOf(task.kind),
        },
        context.client);
    if (!stored)
        return std::unexpected(stored.error());
    return task;
}

}
