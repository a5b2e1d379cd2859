// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/taskrepository.h"

#include "model/domain/timeorderedids.h"
#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

std::optional<StoredReceipt> receiptFromRow(const Row &row)
{
    const auto date = row.optionalDateTime(u"receipt_date");
    return date ? std::optional(StoredReceipt{row.text(u"receipt_hash"), *date}) : std::nullopt;
}

StoredTask taskFromRow(const Row &row)
{
    return {
        .id = row.id<TaskId>(u"id"),
        .createdDate = row.dateTime(u"created_date"),
        .expiryDate = row.optionalDateTime(u"expiry_date"),
        .takenUntil = row.optionalDateTime(u"taken_until"),
        .userId = row.optionalId<UserId>(u"user_id"),
        .payloadType = row.text(u"payload_type"),
        .payload = row.text(u"payload"),
        .lang = row.text(u"lang"),
        .acknowledged = row.boolean(u"ack"),
        .done = row.boolean(u"done"),
        .skipped = row.boolean(u"skipped"),
        .frontendMessageId = row.text(u"frontend_message_id"),
        .messageId = row.optionalId<MessageId>(u"parent_message_id"),
        .materialId = row.optionalId<MaterialId>(u"material_id"),
        .collective = row.boolean(u"collective"),
        .receipt = receiptFromRow(row),
    };
}

} // namespace

Result<void> TaskRepository::insert(const StoredTask &task, const ApiClientId &client) const
{
    return Storage::done(m_connection.execute(u"queue/task/insert"_s,
        {{u"id"_s, toSql(task.id)}, {u"created_date"_s, toSql(task.createdDate)},
            {u"expiry_date"_s, toSql(task.expiryDate)}, {u"taken_until"_s, toSql(task.takenUntil)},
            {u"user_id"_s, toSql(task.userId)}, {u"api_client_id"_s, toSql(client)},
            {u"payload_type"_s, task.payloadType}, {u"payload"_s, task.payload}, {u"lang"_s, task.lang},
            {u"parent_message_id"_s, toSql(task.messageId)}, {u"material_id"_s, toSql(task.materialId)},
            {u"collective"_s, task.collective}}));
}

Result<std::optional<StoredTask>> TaskRepository::find(const TaskId &id, const ApiClientId &client) const
{
    return mapped(m_connection.row(u"queue/task/by_id"_s, {{u"id"_s, toSql(id)}, {u"api_client_id"_s, toSql(client)}}),
        taskFromRow);
}

Result<std::optional<StoredTask>> TaskRepository::findAcknowledged(
    const QString &frontendMessageId, const ApiClientId &client) const
{
    return mapped(m_connection.row(u"queue/task/by_frontend_message"_s,
                      {{u"frontend_message_id"_s, frontendMessageId}, {u"api_client_id"_s, toSql(client)}}),
        taskFromRow);
}

Result<void> TaskRepository::acknowledge(const TaskId &id, const QString &frontendMessageId) const
{
    return Storage::done(m_connection.execute(
        u"queue/task/acknowledge"_s, {{u"id"_s, toSql(id)}, {u"frontend_message_id"_s, frontendMessageId}}));
}

Result<void> TaskRepository::finish(const TaskId &id, const StoredReceipt &receipt) const
{
    return Storage::done(m_connection.execute(u"queue/task/finish"_s,
        {{u"id"_s, toSql(id)}, {u"receipt_hash"_s, receipt.bodyHash},
            {u"receipt_date"_s, toSql(receipt.receivedDate)}}));
}

Result<void> TaskRepository::close(const TaskId &id) const
{
    return Storage::done(m_connection.execute(u"queue/task/close"_s, {{u"id"_s, toSql(id)}}));
}

Result<void> TaskRepository::skip(const TaskId &id, const QString &reason) const
{
    const auto stored = reason.isEmpty() ? std::nullopt : std::optional(reason);
    return Storage::done(
        m_connection.execute(u"queue/task/skip"_s, {{u"id"_s, toSql(id)}, {u"skip_reason"_s, toSql(stored)}}));
}

Result<int> TaskRepository::countPending(const UserId &user, const QDateTime &since) const
{
    const auto row =
        m_connection.row(u"queue/task/count_pending"_s, {{u"user_id"_s, toSql(user)}, {u"since"_s, toSql(since)}});
    if (!row)
        return std::unexpected(row.error());
    return (*row)->count(u"tasks");
}

Result<std::optional<QDateTime>> TaskRepository::lastOpenReply(const MessageId &message, const QDateTime &since) const
{
    const auto row = m_connection.row(
        u"queue/task/last_open_reply"_s, {{u"message_id"_s, toSql(message)}, {u"since"_s, toSql(since)}});
    if (!row)
        return std::unexpected(row.error());
    return (*row)->optionalDateTime(u"created_date");
}

Result<void> TaskRepository::remove(const TaskId &id) const
{
    return Storage::done(m_connection.execute(u"queue/task/delete"_s, {{u"id"_s, toSql(id)}}));
}

Result<void> TaskRepository::removeExpired(const QDateTime &now, const QDateTime &from, const QDateTime &until) const
{
    return Storage::done(m_connection.execute(u"queue/task/delete_expired"_s,
        {{u"now"_s, toSql(now)}, {u"from_id"_s, toSql(TaskId(TimeOrderedIds::firstOf(from)))},
            {u"until_id"_s, toSql(TaskId(TimeOrderedIds::firstOf(until)))}}));
}

Result<void> TaskRepository::removeAllExpired(const QDateTime &now) const
{
    return Storage::done(m_connection.execute(u"queue/task/delete_all_expired"_s, {{u"now"_s, toSql(now)}}));
}

Result<void> TaskRepository::insertReceipt(const TaskId &id, const UserId &user, const StoredReceipt &receipt) const
{
    return Storage::done(m_connection.execute(u"queue/receipt/insert"_s,
        {{u"task_id"_s, toSql(id)}, {u"user_id"_s, toSql(user)}, {u"body_hash"_s, receipt.bodyHash},
            {u"received_date"_s, toSql(receipt.receivedDate)}}));
}

Result<std::optional<StoredReceipt>> TaskRepository::findReceipt(const TaskId &id, const UserId &user) const
{
    return mapped(m_connection.row(u"queue/receipt/find"_s, {{u"task_id"_s, toSql(id)}, {u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return StoredReceipt{row.text(u"body_hash"), row.dateTime(u"received_date")}; });
}

} // namespace Storage
