// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/assignment.h"

#include "model/engine/materialtasks.h"
#include "model/engine/offers.h"
#include "model/engine/openwork.h"
#include "model/engine/taskpayload.h"
#include "model/engine/taskview.h"
#include "model/rules/openwork.h"
#include "model/rules/treerules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr int winnersPerRequest = 2;
constexpr int maximumDraws = 5; // where others are quicker

std::unexpected<Error> notAvailable(TaskType type, const QString &lang)
{
    return std::unexpected(Error{Error::Kind::Unavailable, ErrorCode::TaskTypeNotAvailable,
        u"no %1 task for this person in '%2' now"_s.arg(toString(type), lang)});
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
    case TaskType::RankInitialPrompts:
        return Rules::Work::PromptRanking;
    case TaskType::SummarizeStory:
        return Rules::Work::Summary;
    case TaskType::RateSummary:
        return Rules::Work::Rating;
    case TaskType::Random:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

// The pools of what was asked for; all that the work is done in where anything will do.
QList<OpenPool> poolsFor(const Offers &offers, Rules::Work work, TaskType requested)
{
    QList<OpenPool> pools;
    for (const OpenPool &pool : offers.pools) {
        if (requested == TaskType::Random ? workOf(pool.kind) == work : pool.kind == requested)
            pools.append(pool);
    }
    return pools;
}

// Those of which an answer teaches most; all of them where the choice does not go by that.
QList<OpenPool> mostInformative(const Context &context, const QList<OpenPool> &pools)
{
    if (context.configuration.selectionPolicy != SelectionPolicy::InformationGain || pools.isEmpty())
        return pools;
    const int most = std::ranges::max(pools, {}, &OpenPool::stratum).stratum;
    QList<OpenPool> best = pools;
    best.removeIf([most](const OpenPool &pool) { return pool.stratum < most; });
    return best;
}

// Where lonely parents are preferred this time, only they are left.
QList<OpenPool> preferredParents(Context &context, const QList<OpenPool> &pools)
{
    QList<Rules::ReplyParents> parents;
    for (const OpenPool &pool : pools)
        parents.append({pool.stratum == Rules::lonelyStratum, pool.size});
    const double extensionDraw = context.random.uniform();
    const auto chosen = Rules::chooseParents(parents, context.configuration, extensionDraw, context.random.uniform());
    return chosen ? QList<OpenPool>{pools.at(*chosen)} : QList<OpenPool>();
}

QList<OpenPool> preferred(Context &context, Rules::Work work, const QList<OpenPool> &pools)
{
    switch (work) {
    case Rules::Work::Reply:
        return preferredParents(context, pools);
    case Rules::Work::LabelPrompt:
    case Rules::Work::LabelReply:
        return mostInformative(context, pools);
    case Rules::Work::Ranking:
    case Rules::Work::Prompt:
    case Rules::Work::PromptRanking:
    case Rules::Work::Rating:
    case Rules::Work::Summary:
        return pools;
    }
    Q_UNREACHABLE_RETURN(pools);
}

// Nothing where somebody has it already.
Result<std::optional<TaskKind>> replyTask(Context &context, const DrawnWork &work)
{
    auto conversation = shownConversation(context, MessageId(work.subject.uuid()));
    if (!conversation)
        return std::unexpected(conversation.error());
    const auto tree = context.trees.holdIfFree(conversation->constLast().treeId);
    if (!tree)
        return std::unexpected(tree.error());
    const auto open = context.work.find(work.subject, work.kind);
    if (!open)
        return std::unexpected(open.error());
    if (!*tree || !*open || !(*open)->slot)
        return std::nullopt;
    if (const int span = context.configuration.recentTasksSpanSec; span > 0)
        lockWork(context, (*open)->item, context.clock.now().addSecs(span));
    return ReplyTask{work.kind == TaskType::AssistantReply ? Role::Assistant : Role::Prompter, *std::move(conversation),
        std::nullopt};
}

LabelTarget targetOf(TaskType kind)
{
    if (kind == TaskType::LabelInitialPrompt)
        return LabelTarget::InitialPrompt;
    return kind == TaskType::LabelAssistantReply ? LabelTarget::AssistantReply : LabelTarget::PrompterReply;
}

Result<std::optional<TaskKind>> labelTask(Context &context, const DrawnWork &work, TaskType requested)
{
    const LabelTarget target = targetOf(work.kind);
    const LabelMode mode = Rules::labelMode(target, requested, context.configuration, context.random.uniform());
    auto conversation = shownConversation(context, MessageId(work.subject.uuid()));
    if (!conversation)
        return std::unexpected(conversation.error());
    return LabelTask{target, *std::move(conversation), validLabels(target, mode), mandatoryLabels(target), mode};
}

Result<std::optional<TaskKind>> rankTask(Context &context, const DrawnWork &work)
{
    const MessageId parent(work.subject.uuid());
    const Role role = work.kind == TaskType::RankAssistantReplies ? Role::Assistant : Role::Prompter;
    auto conversation = shownConversation(context, parent);
    if (!conversation)
        return std::unexpected(conversation.error());
    auto replies = context.messages.children(parent);
    if (!replies)
        return std::unexpected(replies.error());
    replies->removeIf([&](const Message &reply) { return !Rules::isAccepted(reply) || reply.role != role; });
    context.random.shuffle(*replies);

    RankTask task{role, *std::move(conversation), {}, false};
    task.revealSynthetic = std::ranges::all_of(*replies, &Message::synthetic);
    for (const Message &reply : std::as_const(*replies)) {
        task.replies.append(shownCandidate(reply, task.revealSynthetic));
    }
    return task;
}

Result<std::optional<TaskKind>> taskFor(Context &context, const DrawnWork &work, TaskType requested)
{
    switch (work.kind) {
    case TaskType::PrompterReply:
    case TaskType::AssistantReply:
        return replyTask(context, work);
    case TaskType::LabelInitialPrompt:
    case TaskType::LabelPrompterReply:
    case TaskType::LabelAssistantReply:
        return labelTask(context, work, requested);
    case TaskType::RankPrompterReplies:
    case TaskType::RankAssistantReplies:
        return rankTask(context, work);
    case TaskType::RankInitialPrompts:
        return rankPromptsTask(context, PromptSetId(work.subject.uuid()));
    case TaskType::SummarizeStory:
        return summarizeTask(context, StoryId(work.subject.uuid()));
    case TaskType::RateSummary:
        return rateSummaryTask(context, SummaryId(work.subject.uuid()));
    case TaskType::Random:
    case TaskType::InitialPrompt:
        break; // no pool has these
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

Result<TaskKind> kindFor(
    Context &context, const UserId &user, const Offers &offers, TaskType requested, const QString &lang)
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
    if (*work == Rules::Work::Prompt)
        return InitialPromptTask();
    for (int tries = 0; tries < maximumDraws; ++tries) {
        const auto drawn = drawWork(context, user, lang, preferred(context, *work, poolsFor(offers, *work, requested)));
        if (!drawn)
            return std::unexpected(drawn.error());
        auto kind = *drawn ? taskFor(context, **drawn, requested) : std::nullopt;
        if (!kind)
            return std::unexpected(kind.error());
        if (*kind)
            return **kind;
    }
    return notAvailable(requested, lang);
}

// A client that understands late work may hand it in for longer than the task is the person's alone.
std::optional<QDateTime> takenUntil(const Context &context, const std::optional<QDateTime> &expiryDate)
{
    constexpr int maximumDays = 100 * 365;
    const int days = qMin(context.configuration.lateWorkDays, maximumDays);
    const bool isTaken = context.caller.contract == Contract::Canopy && days > 0 && expiryDate;
    return isTaken ? std::optional(expiryDate->addDays(days)) : std::nullopt;
}

}

Result<void> checkPending(const Context &context, const User &user)
{
    const QDateTime now = context.clock.now();
    const auto pending = context.tasks.countPending(user.id, now.addSecs(-context.configuration.recentTasksSpanSec));
    if (!pending)
        return std::unexpected(pending.error());
    if (*pending >= context.configuration.maxPendingTasksPerUser) {
        return std::unexpected(Error{Error::Kind::Rejected, ErrorCode::TooManyPendingTasks,
            u"%1 tasks are waiting for this person already"_s.arg(*pending)});
    }
    return {};
}

Result<Task> assignTask(Context &context, const User &user, TaskType requested, const QString &lang, Audience audience)
{
    const QDateTime now = context.clock.now();
    const auto offers = offersFor(context, user.id, lang, winnersPerRequest);
    if (!offers)
        return std::unexpected(offers.error());
    auto kind = kindFor(context, user.id, *offers, requested, lang);
    if (!kind)
        return std::unexpected(kind.error());

    const bool isCollective = audience == Audience::Everybody;
    const auto expiryDate = isCollective ? std::nullopt : std::optional(now.addDuration(taskValidity));
    const Task task{TaskId(context.ids.next()), lang, *std::move(kind), expiryDate};
    const auto stored = context.tasks.insert(
        {
            .id = task.id,
            .createdDate = now,
            .expiryDate = task.expiryDate,
            .takenUntil = takenUntil(context, task.expiryDate),
            .userId = isCollective ? std::nullopt : std::optional(user.id),
            .payloadType = payloadTypeOf(task.kind),
            .payload = payloadOf(task.kind),
            .lang = lang,
            .frontendMessageId = {},
            .messageId = subjectOf(task.kind),
            .materialId = materialOf(task.kind),
            .collective = isCollective,
            .receipt = {},
        },
        context.caller.client);
    if (!stored)
        return std::unexpected(stored.error());
    if (materialOf(task.kind) && !isCollective) // nobody has it in the inbox twice
        closeWork(context, user.id, *workSubjectOf(task.kind), typeOf(task.kind));
    return task;
}

}
