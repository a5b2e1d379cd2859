// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/inboxrepository.h"

#include "model/storage/connection.h"
#include "model/storage/sqlvalue.h"
#include "model/wire/draftcodec.h"
#include "model/wire/taskcodec.h"
#include "model/workspace/storedjson.h"

using namespace Qt::StringLiterals;

namespace {

Result<InboxEntry> entryFromRow(const Storage::Row &row)
{
    const auto taskJson = StoredJson::parse(row.text(u"task"));
    if (!taskJson)
        return std::unexpected(taskJson.error());
    const auto task = Wire::taskFromJson(*taskJson);
    if (!task)
        return std::unexpected(StoredJson::damaged(task.error().message));
    const auto state = inboxStateFromString(row.text(u"state"));
    if (!state)
        return std::unexpected(StoredJson::damaged(u"inbox state "_s + row.text(u"state")));
    InboxEntry entry{
        .task = *task,
        .frontendMessageId = row.text(u"frontend_id"),
        .messageId = row.id<MessageId>(u"message_id"),
        .requestedAt = row.dateTime(u"requested_at"),
        .acknowledged = row.boolean(u"acknowledged"),
        .state = *state,
        .draft = {},
    };
    if (const auto text = row.optionalText(u"draft")) {
        const auto draftJson = StoredJson::parse(*text);
        if (!draftJson)
            return std::unexpected(draftJson.error());
        const auto draft = Wire::draftFromJson(*draftJson);
        if (!draft)
            return std::unexpected(StoredJson::damaged(draft.error().message));
        entry.draft = *draft;
    }
    return entry;
}

Result<void> withoutCount(const Result<int> &changed)
{
    if (!changed)
        return std::unexpected(changed.error());
    return {};
}

Result<bool> anyChanged(const Result<int> &changed)
{
    if (!changed)
        return std::unexpected(changed.error());
    return *changed > 0;
}

}

InboxRepository::InboxRepository(Storage::Connection &connection)
    : m_connection(connection)
{
}

Result<void> InboxRepository::insert(const InboxEntry &entry)
{
    return withoutCount(m_connection.execute(u"workspace/inbox/insert"_s,
        {
            {u"task_id"_s, Storage::toSql(entry.task.id)},
            {u"task"_s, StoredJson::text(Wire::toJson(entry.task))},
            {u"task_type"_s, toString(typeOf(entry.task.kind))},
            {u"lang"_s, entry.task.lang},
            {u"frontend_id"_s, entry.frontendMessageId},
            {u"message_id"_s, Storage::toSql(entry.messageId)},
            {u"requested_at"_s, Storage::toSql(entry.requestedAt)},
            {u"expires_at"_s, Storage::toSql(entry.task.expiryDate)},
        }));
}

Result<InboxEntry> InboxRepository::find(TaskId task)
{
    const auto row = m_connection.row(u"workspace/inbox/find"_s, {{u"task_id"_s, Storage::toSql(task)}});
    if (!row)
        return std::unexpected(row.error());
    if (!*row) {
        return std::unexpected(Error{
            Error::Kind::NotFound, ErrorCode::TaskNotFound, u"no task %1 in the workspace"_s.arg(task.toString())});
    }
    return entryFromRow(**row);
}

Result<std::optional<InboxEntry>> InboxRepository::unfinished(TaskType type, const QString &lang, const QDateTime &now)
{
    const auto anyType = QVariant(QMetaType::fromType<QString>());
    const auto row = m_connection.row(u"workspace/inbox/unfinished"_s,
        {
            {u"task_type"_s, type == TaskType::Random ? anyType : QVariant(toString(type))},
            {u"lang"_s, lang},
            {u"now"_s, Storage::toSql(now)},
        });
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    return entryFromRow(**row);
}

Result<void> InboxRepository::markAcknowledged(TaskId task)
{
    return withoutCount(m_connection.execute(u"workspace/inbox/acknowledge"_s, {{u"task_id"_s, Storage::toSql(task)}}));
}

Result<bool> InboxRepository::close(TaskId task, InboxState state, const QString &skipReason)
{
    return anyChanged(m_connection.execute(u"workspace/inbox/close"_s,
        {
            {u"task_id"_s, Storage::toSql(task)},
            {u"state"_s, toString(state)},
            {u"skip_reason"_s, skipReason},
        }));
}

Result<QList<UntoldSkip>> InboxRepository::untoldSkips()
{
    const auto rows = m_connection.rows(u"workspace/inbox/untold_skips"_s);
    if (!rows)
        return std::unexpected(rows.error());
    QList<UntoldSkip> skips;
    for (const Storage::Row &row : *rows)
        skips.append({row.id<TaskId>(u"task_id"), row.text(u"skip_reason")});
    return skips;
}

Result<void> InboxRepository::markSkipTold(TaskId task)
{
    return withoutCount(m_connection.execute(u"workspace/inbox/skip_told"_s, {{u"task_id"_s, Storage::toSql(task)}}));
}

Result<bool> InboxRepository::saveDraft(TaskId task, const Draft &draft, const QDateTime &now)
{
    return anyChanged(m_connection.execute(u"workspace/draft/save"_s,
        {
            {u"task_id"_s, Storage::toSql(task)},
            {u"draft"_s, StoredJson::text(Wire::draftToJson(draft))},
            {u"saved_at"_s, Storage::toSql(now)},
        }));
}

Result<void> InboxRepository::removeDraft(TaskId task)
{
    return withoutCount(m_connection.execute(u"workspace/draft/remove"_s, {{u"task_id"_s, Storage::toSql(task)}}));
}

Result<QList<TaskId>> InboxRepository::lapsed(const QDateTime &now)
{
    const auto rows = m_connection.rows(u"workspace/inbox/lapsed"_s, {{u"now"_s, Storage::toSql(now)}});
    if (!rows)
        return std::unexpected(rows.error());
    QList<TaskId> tasks;
    for (const Storage::Row &row : *rows)
        tasks.append(row.id<TaskId>(u"task_id"));
    return tasks;
}
