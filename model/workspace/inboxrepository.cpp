// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/workspace/inboxrepository.h"

#include "model/storage/connection.h"
#include "model/storage/sqlvalue.h"
#include "model/wire/draftcodec.h"
#include "model/wire/interactioncodec.h"
#include "model/wire/taskcodec.h"
#include "model/workspace/interactionfromdraft.h"
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

QVariant typeToSql(TaskType type)
{
    return type == TaskType::Random ? QVariant(QMetaType::fromType<QString>()) : QVariant(toString(type));
}

// Two tasks with the same are the same work. Null where that cannot be: every prompt is another one.
QVariant subjectToSql(const Task &task)
{
    const QString kind = toString(typeOf(task.kind)) + u':';
    if (const auto message = subjectOf(task.kind))
        return kind + message->toString();
    if (const auto material = materialOf(task.kind); material && !material->isNull())
        return kind + material->toString();
    return QVariant(QMetaType::fromType<QString>());
}

Result<RecentPiece> pieceFromRow(const Storage::Row &row)
{
    const auto entry = entryFromRow(row);
    if (!entry)
        return std::unexpected(entry.error());
    RecentPiece piece{
        .task = entry->task,
        .draft = entry->draft,
        .isSkipped = entry->state == InboxState::Skipped,
        .skipReason = row.text(u"skip_reason"),
        .closedAt = row.dateTime(u"closed_at"),
        .canTakeBack = row.boolean(u"held"),
    };
    if (const auto frozen = row.optionalText(u"interaction"); frozen && !piece.draft) {
        const auto json = StoredJson::parse(*frozen);
        if (!json)
            return std::unexpected(json.error());
        const auto interaction = Wire::interactionFromJson(*json);
        if (!interaction)
            return std::unexpected(StoredJson::damaged(interaction.error().message));
        piece.draft = draftFromInteraction(interaction->interaction);
    }
    return piece;
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
            {u"subject"_s, subjectToSql(entry.task)},
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
    const auto row = m_connection.row(u"workspace/inbox/unfinished"_s,
        {{u"task_type"_s, typeToSql(type)}, {u"lang"_s, lang}, {u"now"_s, Storage::toSql(now)}});
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return std::nullopt;
    return entryFromRow(**row);
}

Result<int> InboxRepository::countUnfinished(TaskType type, const QString &lang, const QDateTime &now)
{
    const auto row = m_connection.row(u"workspace/inbox/count_unfinished"_s,
        {{u"task_type"_s, typeToSql(type)}, {u"lang"_s, lang}, {u"now"_s, Storage::toSql(now)}});
    if (!row)
        return std::unexpected(row.error());
    return (*row)->count(u"tasks");
}

Result<void> InboxRepository::markAcknowledged(TaskId task)
{
    return withoutCount(m_connection.execute(u"workspace/inbox/acknowledge"_s, {{u"task_id"_s, Storage::toSql(task)}}));
}

Result<bool> InboxRepository::close(TaskId task, InboxState state, const Closing &closing)
{
    return anyChanged(m_connection.execute(u"workspace/inbox/close"_s,
        {
            {u"task_id"_s, Storage::toSql(task)},
            {u"state"_s, toString(state)},
            {u"skip_reason"_s, closing.skipReason},
            {u"closed_at"_s, Storage::toSql(closing.closedAt)},
            {u"skip_held_until"_s, Storage::toSql(closing.heldUntil)},
        }));
}

Result<bool> InboxRepository::reopen(TaskId task, const QDateTime &now)
{
    return anyChanged(m_connection.execute(
        u"workspace/inbox/reopen"_s, {{u"task_id"_s, Storage::toSql(task)}, {u"now"_s, Storage::toSql(now)}}));
}

Result<bool> InboxRepository::hasSameSubject(const Task &task)
{
    const auto row = m_connection.row(u"workspace/inbox/count_same_subject"_s,
        {{u"subject"_s, subjectToSql(task)}, {u"task_id"_s, Storage::toSql(task.id)}});
    if (!row)
        return std::unexpected(row.error());
    return (*row)->count(u"tasks") > 0;
}

Result<void> InboxRepository::releaseSkips()
{
    return withoutCount(m_connection.execute(u"workspace/inbox/release_skips"_s));
}

Result<int> InboxRepository::forgetSkips()
{
    return m_connection.execute(u"workspace/inbox/forget_skips"_s);
}

Result<std::optional<QDateTime>> InboxRepository::nextSkip()
{
    const auto row = m_connection.row(u"workspace/inbox/next_skip"_s);
    if (!row)
        return std::unexpected(row.error());
    return (*row)->optionalDateTime(u"next_skip");
}

Result<QList<RecentPiece>> InboxRepository::recent(const QDateTime &now, int maximum)
{
    const auto rows =
        m_connection.rows(u"workspace/inbox/recent"_s, {{u"now"_s, Storage::toSql(now)}, {u"maximum"_s, maximum}});
    if (!rows)
        return std::unexpected(rows.error());
    QList<RecentPiece> pieces;
    for (const Storage::Row &row : *rows) {
        const auto piece = pieceFromRow(row);
        if (!piece)
            return std::unexpected(piece.error());
        pieces.append(*piece);
    }
    return pieces;
}

Result<void> InboxRepository::addWork(const QDate &day, const WorkAmount &amount)
{
    return withoutCount(m_connection.execute(u"workspace/day/add"_s,
        {{u"day"_s, day.toString(Qt::ISODate)}, {u"seconds"_s, amount.seconds}, {u"pieces"_s, amount.pieces}}));
}

Result<WorkAmount> InboxRepository::work(const QDate &day)
{
    const auto row = m_connection.row(u"workspace/day/find"_s, {{u"day"_s, day.toString(Qt::ISODate)}});
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return WorkAmount();
    // Taking back yesterday's last piece today would make a negative number.
    return WorkAmount{.seconds = (*row)->count(u"seconds"), .pieces = std::max(0, (*row)->count(u"pieces"))};
}

Result<QList<UntoldSkip>> InboxRepository::untoldSkips(const QDateTime &now)
{
    const auto rows = m_connection.rows(u"workspace/inbox/untold_skips"_s, {{u"now"_s, Storage::toSql(now)}});
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
