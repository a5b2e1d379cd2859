// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/workspace.h"

#include "model/domain/conversationtext.h"
#include "model/domain/overloaded.h"
#include "model/storage/connection.h"
#include "model/storage/migration.h"
#include "model/storage/transaction.h"
#include "model/wire/interactioncodec.h"
#include "model/wire/remarkcodec.h"
#include "model/workspace/interactionfromdraft.h"
#include "model/workspace/storedjson.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

Storage::Schema schema()
{
    return {u"workspace"_s, {u"001_initial"_s, u"002_remarks"_s, u"003_flow"_s}};
}

Error notOpen(const InboxEntry &entry)
{
    const bool handedIn = entry.state == InboxState::HandedIn;
    return {Error::Kind::Conflict, handedIn ? ErrorCode::TaskAlreadyDone : ErrorCode::TaskSkipped,
        u"task %1 is %2"_s.arg(entry.task.id.toString(), toString(entry.state))};
}

// The same moment with the offset from UTC that clocks have where the person is.
QDateTime here(const QDateTime &date)
{
    return date.toOffsetFromUtc(QTimeZone::systemTimeZone().offsetFromUtc(date));
}

// The API repeats the text of a labelled message.
QString labelledText(const TaskKind &kind)
{
    const auto *task = std::get_if<LabelTask>(&kind);
    return task && !task->conversation.isEmpty() ? task->conversation.constLast().text : QString();
}

// As it was typed, whatever its length.
std::optional<TextReply> typedText(const InboxEntry &entry)
{
    const auto *draft = entry.draft ? std::get_if<TextDraft>(&*entry.draft) : nullptr;
    if (!draft || ConversationText::length(draft->text) == 0)
        return std::nullopt;
    return TextReply{entry.messageId, draft->text, draft->lang.isEmpty() ? entry.task.lang : draft->lang};
}

// Nobody has the same work twice. A skip says so to the backend, which then offers something else; but enough of them
// on a message end its whole tree, so a reply is only forgotten.
InboxState stateOfRepeat(const TaskKind &kind)
{
    using enum InboxState;
    return std::visit(Overloaded{
                          [](const InitialPromptTask &) { return Lost; },
                          [](const ReplyTask &) { return Lost; },
                          [](const LabelTask &) { return Skipped; },
                          [](const RankTask &) { return Skipped; },
                          [](const RankPromptsTask &) { return Lost; },
                          [](const SummarizeTask &) { return Lost; },
                          [](const RateSummaryTask &) { return Lost; },
                      },
        kind);
}

Error tooLate(TaskId task)
{
    return {Error::Kind::Conflict, ErrorCode::TaskAlreadyDone, u"task %1 has left the desk"_s.arg(task.toString())};
}

Outcome outcomeOf(InboxState lapsed)
{
    const bool isLost = lapsed == InboxState::Lost;
    const Error error{Error::Kind::Rejected, isLost ? ErrorCode::TaskNotFound : ErrorCode::TaskExpired,
        isLost ? u"the task is gone"_s : u"the task expired before it was answered"_s};
    const auto state = isLost ? DeliveryState::Gone : DeliveryState::Expired;
    return {.state = state, .notBefore = {}, .error = error, .receipt = {}};
}

}

Workspace::Workspace(std::unique_ptr<Storage::Connection> connection, std::shared_ptr<const Clock> clock,
    std::unique_ptr<RandomSource> random)
    : m_connection(std::move(connection))
    , m_clock(std::move(clock))
    , m_random(std::move(random))
    , m_inbox(*m_connection)
    , m_outbox(*m_connection)
    , m_settings(*m_connection)
{
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(
    const QString &path, std::shared_ptr<const Clock> clock, std::unique_ptr<RandomSource> random)
{
    auto connection =
        Storage::Connection::open(Storage::DatabaseUrl::sqlite(path), Storage::Connection::Open::CreateIfMissing);
    if (!connection)
        return std::unexpected(connection.error());
    if (auto migrated = Storage::migrate(**connection, schema()); !migrated)
        return std::unexpected(migrated.error());

    std::unique_ptr<Workspace> workspace(new Workspace(*std::move(connection), std::move(clock), std::move(random)));
    auto transaction = Storage::Transaction::begin(*workspace->m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    QList<OutboxEntryId> recovered;
    if (auto done = workspace->recover(recovered); !done)
        return std::unexpected(done.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return workspace;
}

Result<InboxEntry> Workspace::storeTask(const Task &task)
{
    const InboxEntry entry{
        .task = task,
        .frontendMessageId = m_ids.next().toString(QUuid::WithoutBraces),
        .messageId = MessageId(m_ids.next()),
        .requestedAt = m_clock->now(),
        .draft = {},
    };
    auto transaction = Storage::Transaction::begin(*m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (auto done = m_inbox.insert(entry); !done)
        return std::unexpected(done.error());
    const auto stored = m_inbox.find(task.id);
    const auto isRepeat = m_inbox.hasSameSubject(task);
    if (!stored || !isRepeat)
        return std::unexpected(stored ? isRepeat.error() : stored.error());
    if (stored->state == InboxState::Open && *isRepeat) {
        if (auto closed = m_inbox.close(task.id, stateOfRepeat(task.kind)); !closed)
            return std::unexpected(closed.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return m_inbox.find(task.id);
}

Result<OutboxEntry> Workspace::handIn(
    TaskId task, const Draft &draft, const UserIdentity &user, std::chrono::seconds hold)
{
    auto transaction = Storage::Transaction::begin(*m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto entry = m_inbox.find(task);
    if (!entry)
        return std::unexpected(entry.error());
    if (entry->state != InboxState::Open)
        return std::unexpected(notOpen(*entry));
    auto interaction = interactionFromDraft(*entry, draft);
    if (!interaction)
        return std::unexpected(interaction.error());
    interaction->doneDate = here(m_clock->now());

    const bool isHeld = hold > std::chrono::seconds::zero();
    if (isHeld) { // the desk as it is now, cursor and all
        if (auto saved = m_inbox.saveDraft(task, draft, m_clock->now()); !saved)
            return std::unexpected(saved.error());
    } else if (auto removed = m_inbox.removeDraft(task); !removed) {
        return std::unexpected(removed.error());
    }
    const auto id = freeze(*entry, *interaction, user);
    if (!id)
        return std::unexpected(id.error());
    if (isHeld) {
        if (auto held = m_outbox.hold(*id, m_clock->now() + hold); !held)
            return std::unexpected(held.error());
        if (auto gone = letGo(maximumHeld); !gone)
            return std::unexpected(gone.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    for (const OutboxEntryId &other : std::exchange(m_letGo, {}))
        (void)announced(other);
    return announced(*id);
}

Result<bool> Workspace::skip(TaskId task, const QString &reason, std::chrono::seconds hold)
{
    const QDateTime now = m_clock->now();
    const bool isHeld = hold > std::chrono::seconds::zero();
    return m_inbox.close(task, InboxState::Skipped,
        {.skipReason = reason, .closedAt = now, .heldUntil = isHeld ? std::optional(now + hold) : std::nullopt});
}

Result<InboxEntry> Workspace::takeBack(TaskId task)
{
    auto transaction = Storage::Transaction::begin(*m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto entry = m_inbox.find(task);
    if (!entry)
        return std::unexpected(entry.error());
    std::optional<OutboxEntryId> removed;
    if (entry->state == InboxState::HandedIn) {
        const auto taken = m_outbox.takeBack(task);
        if (!taken)
            return std::unexpected(taken.error());
        if (!*taken)
            return std::unexpected(tooLate(task));
        removed = *taken;
    }
    const auto reopened = m_inbox.reopen(task, m_clock->now());
    if (!reopened)
        return std::unexpected(reopened.error());
    if (!*reopened)
        return std::unexpected(tooLate(task));
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    if (removed && m_removalObserver)
        m_removalObserver(*removed);
    return m_inbox.find(task);
}

Result<int> Workspace::release()
{
    auto transaction = Storage::Transaction::begin(*m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto released = letGo(0);
    if (!released)
        return std::unexpected(released.error());
    if (auto done = m_inbox.releaseSkips(); !done)
        return std::unexpected(done.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    for (const OutboxEntryId &id : std::exchange(m_letGo, {}))
        (void)announced(id);
    return *released;
}

// All that is held back but the latest few may leave.
Result<int> Workspace::letGo(qsizetype keep)
{
    const auto held = m_outbox.held();
    if (!held)
        return std::unexpected(held.error());
    m_letGo = held->first(std::max<qsizetype>(0, held->size() - keep));
    for (const OutboxEntryId &id : std::as_const(m_letGo)) {
        if (auto done = m_outbox.release(id); !done)
            return std::unexpected(done.error());
    }
    return int(m_letGo.size());
}

Result<OutboxEntryId> Workspace::freeze(
    const InboxEntry &entry, const Interaction &interaction, const UserIdentity &user)
{
    const OutboxEntryId id(m_ids.next());
    const QString frozen = StoredJson::text(Wire::toJson(interaction, user, labelledText(entry.task.kind)));
    if (auto done = m_outbox.insert(id, entry.task.id, frozen, m_clock->now()); !done)
        return std::unexpected(done.error());
    const Closing closing{.skipReason = {}, .closedAt = m_clock->now(), .heldUntil = {}};
    if (auto closed = m_inbox.close(entry.task.id, InboxState::HandedIn, closing); !closed)
        return std::unexpected(closed.error());
    return id;
}

Result<OutboxEntry> Workspace::handInRemark(const Remark &remark, const UserIdentity &user)
{
    const OutboxEntryId id(m_random->uuid());
    const MessageId message = std::visit([](const auto &kind) { return kind.messageId; }, remark);
    const QString frozen = StoredJson::text(Wire::toJson(remark, user));
    if (auto done = m_outbox.insertRemark(id, message, frozen, m_clock->now()); !done)
        return std::unexpected(done.error());
    return announced(id);
}

Result<int> Workspace::shelveLapsed(const UserIdentity &user)
{
    auto transaction = Storage::Transaction::begin(*m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    const auto tasks = m_inbox.lapsed(m_clock->now());
    if (!tasks)
        return std::unexpected(tasks.error());
    QList<OutboxEntryId> shelved;
    for (const TaskId &task : *tasks) {
        const auto entry = m_inbox.find(task);
        if (!entry)
            return std::unexpected(entry.error());
        const auto typed = typedText(*entry); // labels and orders are quickly made again
        if (!typed)
            continue;
        const auto id = freeze(*entry, {task, entry->frontendMessageId, *typed}, user);
        if (!id)
            return std::unexpected(id.error());
        if (auto removed = m_inbox.removeDraft(task); !removed)
            return std::unexpected(removed.error());
        if (auto done = m_outbox.endAttempt(*id, outcomeOf(entry->state), m_clock->now()); !done)
            return std::unexpected(done.error());
        shelved.append(*id);
    }
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    for (const OutboxEntryId &id : std::as_const(shelved)) {
        if (auto told = announced(id); !told)
            return std::unexpected(told.error());
    }
    return int(shelved.size());
}

Result<std::optional<OutboxEntry>> Workspace::takeNext()
{
    auto transaction = Storage::Transaction::begin(*m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    QList<OutboxEntryId> changed;
    if (auto recovered = recover(changed); !recovered)
        return std::unexpected(recovered.error());
    const auto due = m_outbox.due(m_clock->now());
    if (!due)
        return std::unexpected(due.error());
    if (*due) {
        if (auto begun = m_outbox.beginAttempt((*due)->id, m_clock->now()); !begun)
            return std::unexpected(begun.error());
        changed.removeOne((*due)->id);
    }
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());

    for (const OutboxEntryId &id : std::as_const(changed)) {
        if (auto told = announced(id); !told)
            return std::unexpected(told.error());
    }
    if (!*due)
        return std::nullopt;
    return announced((*due)->id);
}

Result<OutboxEntry> Workspace::file(OutboxEntryId id, const Outcome &outcome)
{
    auto transaction = Storage::Transaction::begin(*m_connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    if (auto ended = m_outbox.endAttempt(id, outcome, m_clock->now()); !ended)
        return std::unexpected(ended.error());
    if (auto committed = transaction->commit(); !committed)
        return std::unexpected(committed.error());
    return announced(id);
}

Result<void> Workspace::recover(QList<OutboxEntryId> &changed)
{
    const auto interrupted = m_outbox.interrupted();
    if (!interrupted)
        return std::unexpected(interrupted.error());
    for (const OutboxEntryId &id : *interrupted) {
        if (auto done = m_outbox.markUnknown(id); !done)
            return done;
        changed.append(id);
    }
    return {};
}

Result<OutboxEntry> Workspace::announced(OutboxEntryId id)
{
    auto entry = m_outbox.find(id);
    if (entry && m_observer)
        m_observer(*entry);
    return entry;
}
