// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/scores.h"

#include "model/engine/standings.h"

#include <algorithm>
#include <ranges>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

using Changes = std::map<QDateTime, Contributions>;

ScoreKind writtenKind(const Message &message)
{
    if (!message.parentId)
        return ScoreKind::Prompt;
    return message.role == Role::Assistant ? ScoreKind::ReplyAssistant : ScoreKind::ReplyPrompter;
}

ScoreKind acceptedKind(const Message &message)
{
    if (!message.parentId)
        return ScoreKind::AcceptedPrompt;
    return message.role == Role::Assistant ? ScoreKind::AcceptedReplyAssistant : ScoreKind::AcceptedReplyPrompter;
}

void count(Changes &changes, ScoreKind kind, const QDateTime &occurred)
{
    ++(changes[occurred].*counterOf(kind));
}

// The latest first: it lies in all time frames that earlier ones lie in, so that a person's rows are locked in one
// order whatever the dates are.
Result<void> addChanges(const Context &context, const UserId &user, const Changes &changes)
{
    for (const auto &[occurred, did] : std::views::reverse(changes)) {
        if (const auto added = context.scores.add(user, occurred, did); !added)
            return added;
    }
    return {};
}

Result<void> subtractChanges(const Context &context, const UserId &user, const Changes &changes)
{
    for (const auto &[occurred, did] : std::views::reverse(changes)) {
        if (const auto subtracted = context.scores.subtract(user, occurred, did); !subtracted)
            return subtracted;
    }
    return {};
}

Result<void> flushPerson(const Context &context, const UserId &user, const PendingScores &pending)
{
    Changes given;
    Changes taken;
    for (const auto &withdrawal : pending.withdrawals) {
        if (withdrawal.author != user)
            continue;
        const auto changed = context.scores.withdraw(user, withdrawal.message, withdrawal.withdrawn);
        if (!changed)
            return std::unexpected(changed.error());
        for (const auto &event : *changed)
            count(withdrawal.withdrawn ? taken : given, event.kind, event.occurred);
    }
    for (const auto &entry : pending.credits) {
        if (entry.userId != user)
            continue;
        const auto inserted = context.scores.insert(entry);
        if (!inserted)
            return std::unexpected(inserted.error());
        if (*inserted)
            count(given, entry.kind, entry.occurred);
    }
    if (const auto added = addChanges(context, user, given); !added)
        return added;
    return subtractChanges(context, user, taken);
}

Result<void> collectWithdrawal(Context &context, const MessageId &id, bool withdrawn)
{
    const auto message = context.messages.find(id);
    if (!message)
        return std::unexpected(message.error());
    if (*message && (*message)->userId)
        context.pendingScores.withdrawals.append({*(*message)->userId, id, withdrawn});
    if (*message && !withdrawn) { // what was written under a deleted message was not counted before
        creditMessage(context, **message);
        if ((*message)->reviewResult == true)
            creditAcceptance(context, **message);
    }
    return {};
}

}

void credit(Context &context, const UserId &user, ScoreKind kind, const QString &sourceId,
    const std::optional<MessageId> &message, const QDateTime &occurred)
{
    context.pendingScores.credits.append({user, occurred, kind, sourceId, message});
}

QString ballotOf(const TaskId &task, const UserId &ranker)
{
    return task.toString() + u' ' + ranker.toString();
}

void creditMessage(Context &context, const Message &message)
{
    if (!message.userId || message.deleted || message.treeId.isNull())
        return;
    credit(context, *message.userId, writtenKind(message), message.id.toString(), message.id, message.createdDate);
}

void creditAcceptance(Context &context, const Message &message)
{
    if (!message.userId || message.deleted || message.treeId.isNull())
        return;
    credit(context, *message.userId, acceptedKind(message), message.id.toString(), message.id, message.createdDate);
}

Result<void> withdraw(Context &context, const MessageId &message)
{
    return collectWithdrawal(context, message, true);
}

Result<void> restore(Context &context, const MessageId &message)
{
    return collectWithdrawal(context, message, false);
}

Result<void> scoresFollowVisibility(Context &context, const UserId &user)
{
    context.pendingScores.visibility.append(user);
    return {};
}

Result<void> forgetScores(Context &context, const UserId &user)
{
    if (const auto removed = removeFromBoards(context.scores, user); !removed)
        return removed;
    if (const auto gone = context.scores.removeEntries(user); !gone)
        return gone;
    return context.contributions.remove(user);
}

Result<void> flushScores(Context &context)
{
    if (context.pendingScores.isEmpty())
        return {};
    PendingScores pending = std::exchange(context.pendingScores, {});
    std::ranges::sort(pending.credits, {},
        [](const auto &entry) { return std::tuple(entry.userId, entry.occurred, entry.kind, entry.sourceId); });
    std::set<UserId> people(pending.visibility.begin(), pending.visibility.end());
    for (const auto &entry : std::as_const(pending.credits))
        people.insert(entry.userId);
    for (const auto &withdrawal : std::as_const(pending.withdrawals))
        people.insert(withdrawal.author);

    for (const UserId &user : people) {
        if (pending.visibility.contains(user)) {
            if (const auto changed = context.scores.updateShown(user); !changed)
                return changed;
        }
        if (const auto flushed = flushPerson(context, user, pending); !flushed)
            return flushed;
    }
    std::ranges::sort(pending.contributions, {},
        [](const auto &paid) { return std::tuple(paid.userId, paid.domain, paid.sourceId); });
    for (const auto &paid : std::as_const(pending.contributions)) {
        if (const auto stored = context.contributions.insert(paid); !stored)
            return stored;
    }
    return {};
}

void discardScores(Context &context)
{
    context.pendingScores = {};
}

}
