// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/outboxrepository.h"

#include "model/domain/overloaded.h"
#include "model/storage/connection.h"
#include "model/storage/sqlvalue.h"
#include "model/wire/interactioncodec.h"
#include "model/wire/remarkcodec.h"
#include "model/workspace/storedjson.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<Error::Kind, QLatin1StringView> kindNames[] = {
    {Error::Kind::Invalid, "invalid"_L1},
    {Error::Kind::NotFound, "not_found"_L1},
    {Error::Kind::Conflict, "conflict"_L1},
    {Error::Kind::Rejected, "rejected"_L1},
    {Error::Kind::Unavailable, "unavailable"_L1},
    {Error::Kind::Unreachable, "unreachable"_L1},
    {Error::Kind::Storage, "storage"_L1},
};

QVariant toSql(const std::optional<Error> &error)
{
    if (!error)
        return QVariant(QMetaType::fromType<QString>());
    return QString(
        std::ranges::find(kindNames, error->kind, &std::pair<Error::Kind, QLatin1StringView>::first)->second);
}

std::optional<Error> errorFromRow(const Storage::Row &row)
{
    const QString name = row.text(u"error_kind");
    for (const auto &[kind, kindName] : kindNames) {
        if (name == kindName)
            return Error{kind, ErrorCode(row.count(u"error_code")), row.text(u"error_message")};
    }
    return std::nullopt;
}

QVariant codeToSql(const std::optional<Error> &error)
{
    return Storage::toSql(error ? std::optional(int(error->code)) : std::nullopt);
}

QString sha256(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

struct Thawed
{
    UserIdentity user;
    OutboxWork work;
};

Result<Thawed> thawInteraction(const QJsonObject &json)
{
    auto signedWork = Wire::interactionFromJson(json);
    if (!signedWork)
        return std::unexpected(StoredJson::damaged(signedWork.error().message));
    return Thawed{signedWork->user, signedWork->interaction};
}

Result<Thawed> thawRemark(const QJsonObject &json)
{
    auto signedWork = Wire::remarkFromJson(json);
    if (!signedWork)
        return std::unexpected(StoredJson::damaged(signedWork.error().message));
    return std::visit(Overloaded{
                          [&](const FreeLabels &labels) { return Thawed{signedWork->user, labels}; },
                          [&](const MessageReport &report) { return Thawed{signedWork->user, report}; },
                      },
        signedWork->remark);
}

Result<Thawed> thaw(const Storage::Row &row)
{
    const QString frozen = row.text(u"interaction");
    if (sha256(frozen) != row.text(u"sha256"))
        return std::unexpected(StoredJson::damaged(u"an interaction is not what was handed in"_s));
    const auto json = StoredJson::parse(frozen);
    if (!json)
        return std::unexpected(json.error());
    return row.isNull(u"task_type") ? thawRemark(*json) : thawInteraction(*json);
}

Result<OutboxEntry> entryFromRow(const Storage::Row &row)
{
    const auto thawed = thaw(row);
    if (!thawed)
        return std::unexpected(thawed.error());
    const auto state = deliveryStateFromString(row.text(u"state"));
    const auto type = row.isNull(u"task_type") ? TaskType::Random : taskTypeFromString(row.text(u"task_type"));
    if (!state || !type)
        return std::unexpected(StoredJson::damaged(u"outbox state or task type"_s));
    return OutboxEntry{
        .id = row.id<OutboxEntryId>(u"id"),
        .taskType = *type,
        .lang = row.text(u"lang"),
        .expiryDate = row.optionalDateTime(u"expires_at"),
        .acknowledged = row.boolean(u"acknowledged"),
        .user = thawed->user,
        .work = thawed->work,
        .state = *state,
        .queuedAt = row.dateTime(u"queued_at"),
        .notBefore = row.optionalDateTime(u"not_before"),
        .attempts = row.count(u"attempts"),
        .lastError = errorFromRow(row),
        .receivedDate = row.optionalDateTime(u"received_date"),
    };
}

Result<std::optional<OutboxEntry>> entryOrNothing(const Result<std::optional<Storage::Row>> &row)
{
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    return entryFromRow(**row);
}

Result<void> withoutCount(const Result<int> &changed)
{
    if (!changed)
        return std::unexpected(changed.error());
    return {};
}

}

OutboxRepository::OutboxRepository(Storage::Connection &connection)
    : m_connection(connection)
{
}

Result<void> OutboxRepository::insert(OutboxEntryId id, TaskId task, const QString &frozen, const QDateTime &now)
{
    return store(id, Storage::toSql(task), QVariant(QMetaType::fromType<QString>()), frozen, now);
}

Result<void> OutboxRepository::insertRemark(
    OutboxEntryId id, MessageId message, const QString &frozen, const QDateTime &now)
{
    return store(id, QVariant(QMetaType::fromType<QString>()), Storage::toSql(message), frozen, now);
}

Result<void> OutboxRepository::store(
    OutboxEntryId id, const QVariant &task, const QVariant &message, const QString &frozen, const QDateTime &now)
{
    return withoutCount(m_connection.execute(u"workspace/outbox/insert"_s,
        {
            {u"id"_s, Storage::toSql(id)},
            {u"task_id"_s, task},
            {u"message_id"_s, message},
            {u"interaction"_s, frozen},
            {u"sha256"_s, sha256(frozen)},
            {u"queued_at"_s, Storage::toSql(now)},
        }));
}

Result<OutboxEntry> OutboxRepository::find(OutboxEntryId id)
{
    auto entry = entryOrNothing(m_connection.row(u"workspace/outbox/find"_s, {{u"id"_s, Storage::toSql(id)}}));
    if (!entry)
        return std::unexpected(entry.error());
    if (!*entry) {
        return std::unexpected(
            Error{Error::Kind::NotFound, ErrorCode::Generic, u"no outbox entry %1"_s.arg(id.toString())});
    }
    return **std::move(entry);
}

Result<QList<OutboxEntry>> OutboxRepository::all()
{
    QList<OutboxEntry> entries;
    const auto done =
        m_connection.forEach(u"workspace/outbox/all"_s, {}, [&entries](const Storage::Row &row) -> Result<void> {
            const auto entry = entryFromRow(row);
            if (!entry)
                return std::unexpected(entry.error());
            entries.append(*entry);
            return {};
        });
    if (!done)
        return std::unexpected(done.error());
    return entries;
}

Result<std::optional<OutboxEntry>> OutboxRepository::due(const QDateTime &now)
{
    return entryOrNothing(m_connection.row(u"workspace/outbox/due"_s, {{u"now"_s, Storage::toSql(now)}}));
}

Result<std::optional<QDateTime>> OutboxRepository::nextAttempt()
{
    const auto row = m_connection.row(u"workspace/outbox/next_attempt"_s);
    if (!row)
        return std::unexpected(row.error());
    return (*row)->optionalDateTime(u"next_attempt");
}

Result<QList<OutboxEntryId>> OutboxRepository::interrupted()
{
    const auto rows = m_connection.rows(u"workspace/outbox/interrupted"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QList<OutboxEntryId> ids;
    for (const Storage::Row &row : *rows)
        ids.append(row.id<OutboxEntryId>(u"id"));
    return ids;
}

Result<void> OutboxRepository::markUnknown(OutboxEntryId id)
{
    return update(id, Outcome{.state = DeliveryState::Unknown, .notBefore = {}, .error = {}, .receipt = {}});
}

Result<void> OutboxRepository::hold(OutboxEntryId id, const QDateTime &until)
{
    return withoutCount(m_connection.execute(
        u"workspace/outbox/hold"_s, {{u"id"_s, Storage::toSql(id)}, {u"not_before"_s, Storage::toSql(until)}}));
}

Result<QList<OutboxEntryId>> OutboxRepository::held()
{
    const auto rows = m_connection.rows(u"workspace/outbox/held"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QList<OutboxEntryId> ids;
    for (const Storage::Row &row : *rows)
        ids.append(row.id<OutboxEntryId>(u"id"));
    return ids;
}

Result<void> OutboxRepository::release(OutboxEntryId id)
{
    return withoutCount(m_connection.execute(u"workspace/outbox/release"_s, {{u"id"_s, Storage::toSql(id)}}));
}

Result<std::optional<OutboxEntryId>> OutboxRepository::takeBack(TaskId task)
{
    const auto row = m_connection.row(u"workspace/outbox/id_of_task"_s, {{u"task_id"_s, Storage::toSql(task)}});
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    const auto removed = m_connection.execute(u"workspace/outbox/take_back"_s, {{u"task_id"_s, Storage::toSql(task)}});
    if (!removed)
        return std::unexpected(removed.error());
    return *removed > 0 ? std::optional((*row)->id<OutboxEntryId>(u"id")) : std::nullopt;
}

Result<void> OutboxRepository::beginAttempt(OutboxEntryId id, const QDateTime &now)
{
    // From now on it cannot be taken back.
    if (auto done = m_connection.execute(u"workspace/draft/remove_of_entry"_s, {{u"entry_id"_s, Storage::toSql(id)}});
        !done)
        return std::unexpected(done.error());
    if (auto done = m_connection.execute(u"workspace/outbox/begin_attempt"_s, {{u"id"_s, Storage::toSql(id)}}); !done)
        return std::unexpected(done.error());
    return withoutCount(m_connection.execute(
        u"workspace/attempt/begin"_s, {{u"entry_id"_s, Storage::toSql(id)}, {u"started_at"_s, Storage::toSql(now)}}));
}

Result<void> OutboxRepository::endAttempt(OutboxEntryId id, const Outcome &outcome, const QDateTime &now)
{
    const auto ended = m_connection.execute(u"workspace/attempt/end"_s,
        {
            {u"entry_id"_s, Storage::toSql(id)},
            {u"ended_at"_s, Storage::toSql(now)},
            {u"state"_s, toString(outcome.state)},
            {u"error_code"_s, codeToSql(outcome.error)},
        });
    if (!ended)
        return std::unexpected(ended.error());
    if (auto done = update(id, outcome); !done || !outcome.receipt)
        return done;
    return withoutCount(m_connection.execute(u"workspace/receipt/store"_s,
        {
            {u"entry_id"_s, Storage::toSql(id)},
            {u"received_date"_s, Storage::toSql(outcome.receipt->receivedDate)},
            {u"replayed"_s, outcome.receipt->replayed},
            {u"filed_at"_s, Storage::toSql(now)},
        }));
}

Result<void> OutboxRepository::update(OutboxEntryId id, const Outcome &outcome)
{
    return withoutCount(m_connection.execute(u"workspace/outbox/end_attempt"_s,
        {
            {u"id"_s, Storage::toSql(id)},
            {u"state"_s, toString(outcome.state)},
            {u"not_before"_s, Storage::toSql(outcome.notBefore)},
            {u"error_kind"_s, toSql(outcome.error)},
            {u"error_code"_s, codeToSql(outcome.error)},
            {u"error_message"_s, Storage::toSql(outcome.error ? std::optional(outcome.error->message) : std::nullopt)},
        }));
}
