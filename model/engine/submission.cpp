// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/submission.h"

#include "model/domain/overloaded.h"
#include "model/engine/activity.h"
#include "model/engine/changenumber.h"
#include "model/engine/emoji.h"
#include "model/engine/fingerprint.h"
#include "model/engine/journal.h"
#include "model/engine/labelsubmission.h"
#include "model/engine/materialwork.h"
#include "model/engine/openwork.h"
#include "model/engine/promptrankingsubmission.h"
#include "model/engine/rankingsubmission.h"
#include "model/engine/ratingsubmission.h"
#include "model/engine/summarysubmission.h"
#include "model/engine/taskpayload.h"
#include "model/engine/textsubmission.h"
#include "model/rules/interactioncheck.h"
#include "model/rules/streak.h"

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

std::unexpected<Error> refused(Error::Kind kind, ErrorCode code, const QString &message)
{
    return std::unexpected(Error{kind, code, message});
}

Result<Storage::StoredTask> storedTask(const Context &context, const TaskId &id)
{
    const auto task = context.tasks.find(id, context.caller.client);
    if (!task)
        return std::unexpected(task.error());
    if (!*task)
        return refused(Error::Kind::NotFound, ErrorCode::TaskNotFound, u"no task %1"_s.arg(id.toString()));
    return **task;
}

// The task that an interaction names; where it names it in one way, the other is filled in.
Result<Storage::StoredTask> taskOf(const Context &context, Interaction &interaction)
{
    if (!interaction.taskId.isNull()) {
        auto task = storedTask(context, interaction.taskId);
        if (task && interaction.frontendMessageId.isEmpty())
            interaction.frontendMessageId = task->frontendMessageId;
        return task;
    }
    const auto task = context.tasks.findAcknowledged(interaction.frontendMessageId, context.caller.client);
    if (!task)
        return std::unexpected(task.error());
    if (!*task)
        return refused(Error::Kind::NotFound, ErrorCode::TaskNotFound, u"no task was acknowledged under this id"_s);
    interaction.taskId = (*task)->id;
    return **task;
}

bool isExpired(const Context &context, const Storage::StoredTask &task)
{
    return task.expiryDate && context.clock.now() > *task.expiryDate;
}

// Expired, and nobody takes work for it any more.
bool isOver(const Context &context, const Storage::StoredTask &task)
{
    return isExpired(context, task) && (!task.takenUntil || context.clock.now() > *task.takenUntil);
}

bool belongsTo(const Storage::StoredTask &task, const User &user)
{
    return !task.userId || *task.userId == user.id;
}

// What this person sent for it before.
Result<std::optional<Storage::StoredReceipt>> receiptOf(
    const Context &context, const Storage::StoredTask &task, const User &user)
{
    if (task.collective)
        return context.tasks.findReceipt(task.id, user.id);
    return belongsTo(task, user) ? task.receipt : std::nullopt;
}

std::unexpected<Error> notOwned()
{
    return refused(Error::Kind::Rejected, ErrorCode::TaskNotAssignedToUser, u"the task was given to somebody else"_s);
}

Result<void> checkReady(
    const Context &context, const Storage::StoredTask &task, const User &user, const Interaction &interaction)
{
    if (isOver(context, task))
        return refused(Error::Kind::Rejected, ErrorCode::TaskExpired, u"the task has expired"_s);
    if (!task.acknowledged)
        return refused(Error::Kind::Rejected, ErrorCode::TaskNotAcknowledged, u"the task was not acknowledged"_s);
    if (task.frontendMessageId != interaction.frontendMessageId)
        return refused(Error::Kind::NotFound, ErrorCode::TaskNotFound, u"the task was acknowledged under another id"_s);
    if (task.done)
        return refused(Error::Kind::Conflict, ErrorCode::TaskAlreadyDone, u"the task is done"_s);
    if (task.skipped)
        return refused(Error::Kind::Rejected, ErrorCode::TaskSkipped, u"the task was skipped"_s);
    return belongsTo(task, user) ? Result<void>() : notOwned();
}

// The tree that the task belongs to, held.
Result<MessageTree> heldTree(const Context &context, const Storage::StoredTask &task)
{
    const auto tree = context.trees.holdOf(task.messageId.value_or(MessageId()));
    if (!tree)
        return std::unexpected(tree.error());
    if (!*tree) {
        return refused(
            Error::Kind::NotFound, ErrorCode::MessageNotFound, u"the tree that the task belongs to is gone"_s);
    }
    return **tree;
}

// What an operator loaded is in no tree.
Result<void> applyToMaterial(
    Context &context, const User &user, const Storage::StoredTask &task, const Task &asked, const InteractionKind &kind)
{
    closeWork(context, user.id, *workSubjectOf(asked.kind), typeOf(asked.kind)); // a collective task left it open
    if (const auto *story = std::get_if<SummarizeTask>(&asked.kind))
        return storeSummary(context, user, task, *story, std::get<TextReply>(kind));
    if (const auto *summary = std::get_if<RateSummaryTask>(&asked.kind))
        return storeRating(context, user, task, *summary, std::get<RatingReply>(kind));
    return storePromptRanking(context, user, task, std::get<RankPromptsTask>(asked.kind), std::get<RankingReply>(kind));
}

Result<void> apply(
    Context &context, const User &user, const Storage::StoredTask &task, const Task &asked, const InteractionKind &kind)
{
    if (std::holds_alternative<InitialPromptTask>(asked.kind))
        return storePrompt(context, user, task, std::get<TextReply>(kind));
    if (materialOf(asked.kind))
        return applyToMaterial(context, user, task, asked, kind);
    auto tree = heldTree(context, task);
    if (!tree)
        return std::unexpected(tree.error());
    if (!std::holds_alternative<TextReply>(kind)) // whether one may answer again is for the offer to tell
        closeWork(context, user.id, *workSubjectOf(asked.kind), typeOf(asked.kind));
    return std::visit(Overloaded{
                          [&](const TextReply &reply) { return storeReply(context, user, task, *tree, reply); },
                          [&](const LabelReply &reply) { return storeReview(context, user, task, *tree, reply); },
                          [&](const RankingReply &reply) {
                              return storeRanking(context, user, task, *tree, std::get<RankTask>(asked.kind), reply);
                          },
                          [](const RatingReply &) -> Result<void> { Q_UNREACHABLE_RETURN({}); }, // of material alone
                      },
        kind);
}

// Into the ledger, with the number of this change.
Result<Receipt> entered(Context &context, const Storage::StoredTask &task, const User &user, Receipt receipt)
{
    const auto number = takeNumber(context);
    if (!number)
        return std::unexpected(number.error());
    receipt.sequence = *number;
    receipt.late = isExpired(context, task);
    const auto kept = context.ledger.insert(task.id, user.id, {receipt.sequence, receipt.late});
    return kept ? Result<Receipt>(receipt) : std::unexpected(kept.error());
}

Result<Receipt> replayed(
    const Context &context, const TaskId &task, const UserId &user, const Storage::StoredReceipt &earlier)
{
    const auto entry = context.ledger.find(task, user);
    if (!entry)
        return std::unexpected(entry.error());
    const auto known = entry->value_or(Storage::LedgerEntry());
    return Receipt{task, earlier.receivedDate, true, known.sequence, known.late};
}

QString skipEmoji(const TaskKind &kind)
{
    return std::visit(Overloaded{
                          [](const InitialPromptTask &) { return QString(); },
                          [](const ReplyTask &) { return u"_skip_reply"_s; },
                          [](const LabelTask &) { return u"_skip_labeling"_s; },
                          [](const RankTask &) { return u"_skip_ranking"_s; },
                          [](const RankPromptsTask &) { return QString(); },
                          [](const SummarizeTask &) { return QString(); },
                          [](const RateSummaryTask &) { return QString(); },
                      },
        kind);
}

}

Result<void> acknowledgeTask(
    Context &context, const std::optional<User> &user, const TaskId &id, const QString &frontendMessageId)
{
    const auto task = storedTask(context, id);
    if (!task)
        return std::unexpected(task.error());
    if (frontendMessageId.isEmpty()) {
        return refused(
            Error::Kind::Invalid, ErrorCode::InvalidFrontendMessageId, u"a task is acknowledged with an id"_s);
    }
    if (task->acknowledged && task->frontendMessageId == frontendMessageId)
        return {};
    if (isOver(context, *task))
        return refused(Error::Kind::Rejected, ErrorCode::TaskExpired, u"the task has expired"_s);
    if (task->acknowledged) {
        return refused(
            Error::Kind::Conflict, ErrorCode::TaskAlreadyAcknowledged, u"the task was acknowledged under another id"_s);
    }
    if (user && !belongsTo(*task, *user))
        return notOwned();
    const auto used = context.tasks.findAcknowledged(frontendMessageId, context.caller.client);
    if (!used)
        return std::unexpected(used.error());
    if (*used) {
        return refused(
            Error::Kind::Conflict, ErrorCode::InvalidFrontendMessageId, u"the id was used for another task"_s);
    }
    return context.tasks.acknowledge(id, frontendMessageId);
}

Result<void> skipTask(Context &context, const User &user, const TaskId &id, const QString &reason)
{
    const auto task = storedTask(context, id);
    if (!task)
        return std::unexpected(task.error());
    if (!belongsTo(*task, user))
        return notOwned();
    if (isExpired(context, *task))
        return refused(Error::Kind::Rejected, ErrorCode::TaskExpired, u"the task has expired"_s);
    if (task->done)
        return refused(Error::Kind::Conflict, ErrorCode::TaskAlreadyDone, u"the task is done"_s);
    if (task->skipped)
        return {};
    const auto kind = kindOf(*task);
    if (!kind)
        return std::unexpected(kind.error());
    const QString emoji = skipEmoji(*kind);
    if (task->collective) { // it is also that of others
        const auto before =
            emoji.isEmpty() ? Result<QStringList>() : context.emojis.ofPerson(*task->messageId, user.id);
        if (!before)
            return std::unexpected(before.error());
        if (before->contains(emoji))
            return {};
    } else if (const auto skipped = context.tasks.skip(id, reason); !skipped) {
        return skipped;
    }
    if (const auto noted = journalSkip(context, user, *task); !noted)
        return noted;
    if (task->materialId) {
        closeWork(context, user.id, *workSubjectOf(*kind), typeOf(*kind));
        return skipMaterial(context, user.id, *task->materialId);
    }
    if (emoji.isEmpty())
        return {};
    closeWork(context, user.id, *workSubjectOf(*kind), typeOf(*kind));
    return giveEmoji(context, user.id, *task->messageId, emoji);
}

Result<Receipt> receive(Context &context, const User &user, Interaction interaction)
{
    const auto task = taskOf(context, interaction);
    if (!task)
        return std::unexpected(task.error());
    const QString bodyHash = fingerprint(interaction);
    const auto earlier = receiptOf(context, *task, user);
    if (!earlier)
        return std::unexpected(earlier.error());
    if (*earlier && (*earlier)->bodyHash == bodyHash)
        return replayed(context, task->id, user.id, **earlier);
    if (*earlier) {
        const bool isTold = context.caller.contract == Contract::Canopy;
        return refused(Error::Kind::Conflict, isTold ? ErrorCode::TaskAnsweredOtherwise : ErrorCode::TaskAlreadyDone,
            u"something else was received for this task"_s);
    }
    if (const auto ready = checkReady(context, *task, user, interaction); !ready)
        return std::unexpected(ready.error());
    auto kind = kindOf(*task);
    if (!kind)
        return std::unexpected(kind.error());
    const Task asked{task->id, task->lang, *std::move(kind), task->expiryDate};
    if (const auto fits = Rules::checkInteraction(asked, interaction); !fits)
        return std::unexpected(fits.error());

    // Done first: reviews and rankings count only when their task is done, or when many answer it.
    const Storage::StoredReceipt received{bodyHash, context.clock.now()};
    const auto finished = task->collective ? context.tasks.insertReceipt(task->id, user.id, received)
                                           : context.tasks.finish(task->id, received);
    if (!finished)
        return std::unexpected(finished.error());
    if (const auto applied = apply(context, user, *task, asked, interaction.kind); !applied)
        return std::unexpected(applied.error());
    const QDateTime workDate = Rules::workDate(interaction.doneDate, task->createdDate, context.clock.now());
    if (const auto counted = noteActivity(context, user.id, workDate); !counted)
        return std::unexpected(counted.error());
    const Receipt receipt{task->id, received.receivedDate, false};
    return context.caller.contract == Contract::Canopy ? entered(context, *task, user, receipt) : receipt;
}

Result<TaskStatus> statusOf(Context &context, const std::optional<User> &user, const TaskId &id)
{
    const auto task = storedTask(context, id);
    if (!task)
        return std::unexpected(task.error());
    if (user && !belongsTo(*task, *user))
        return refused(Error::Kind::NotFound, ErrorCode::TaskNotFound, u"no task %1"_s.arg(id.toString()));
    TaskStatus status{.taskId = id,
        .expiryDate = task->expiryDate,
        .takenUntil = task->takenUntil,
        .frontendMessageId = task->frontendMessageId,
        .receipt = {}};
    const auto earlier =
        user ? receiptOf(context, *task, *user) : Result<std::optional<Storage::StoredReceipt>>(task->receipt);
    if (!earlier)
        return std::unexpected(earlier.error());
    const auto owner = user ? std::optional(user->id) : task->userId;
    if (*earlier && owner) {
        const auto known = replayed(context, id, *owner, **earlier);
        if (!known)
            return std::unexpected(known.error());
        status.receipt = *known;
    }
    if (task->done || status.receipt)
        status.state = TaskStatus::State::Done;
    else if (task->skipped)
        status.state = TaskStatus::State::Skipped;
    else if (isExpired(context, *task))
        status.state = TaskStatus::State::Expired;
    else if (task->acknowledged)
        status.state = TaskStatus::State::Acknowledged;
    return status;
}

Result<TaskId> closeTask(Context &context, const QString &frontendMessageId)
{
    const auto task = context.tasks.findAcknowledged(frontendMessageId, context.caller.client);
    if (!task)
        return std::unexpected(task.error());
    if (!*task)
        return refused(Error::Kind::NotFound, ErrorCode::TaskNotFound, u"no task was acknowledged under this id"_s);
    if (isExpired(context, **task))
        return refused(Error::Kind::Rejected, ErrorCode::TaskExpired, u"the task has expired"_s);
    if (!(*task)->collective) {
        return refused(
            Error::Kind::Rejected, ErrorCode::TaskNotAssignedToUser, u"the task is one person's, not collective"_s);
    }
    if ((*task)->done)
        return refused(Error::Kind::Conflict, ErrorCode::TaskAlreadyDone, u"the task is closed already"_s);
    const auto closed = context.tasks.close((*task)->id);
    return closed ? Result<TaskId>((*task)->id) : std::unexpected(closed.error());
}

}
