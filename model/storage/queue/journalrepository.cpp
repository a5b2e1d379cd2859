// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/journalrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

JournalEvent eventFromRow(const Row &row)
{
    return {
        .id = row.id<JournalId>(u"id"),
        .position = row.integer(u"position"),
        .createdDate = row.dateTime(u"created_date"),
        .userId = row.optionalId<UserId>(u"user_id"),
        .messageId = row.optionalId<MessageId>(u"message_id"),
        .type = row.text(u"event_type"),
        .payload = row.text(u"event_payload"),
    };
}

} // namespace

Result<void> JournalRepository::append(const JournalEvent &event, const ApiClientId &client) const
{
    return done(m_connection.execute(u"queue/journal/insert"_s,
        {{u"id"_s, toSql(event.id)}, {u"created_date"_s, toSql(event.createdDate)}, {u"user_id"_s, toSql(event.userId)},
            {u"message_id"_s, toSql(event.messageId)}, {u"api_client_id"_s, toSql(client)},
            {u"event_type"_s, event.type}, {u"event_payload"_s, event.payload}}));
}

Result<QList<JournalEvent>> JournalRepository::recent(int maximum) const
{
    return mapped(m_connection.rows(u"queue/journal/recent"_s, {{u"maximum"_s, maximum}}), eventFromRow);
}

Result<std::optional<JournalEvent>> JournalRepository::find(const JournalId &id) const
{
    return mapped(m_connection.row(u"queue/journal/by_id"_s, {{u"id"_s, toSql(id)}}), eventFromRow);
}

Result<void> JournalRepository::number(int maximum) const
{
    if (const auto locked = m_connection.execute(u"queue/journal/lock_numbering"_s); !locked)
        return std::unexpected(locked.error());
    const auto numbered = m_connection.execute(u"queue/journal/number"_s, {{u"maximum"_s, maximum}});
    if (!numbered)
        return std::unexpected(numbered.error());
    if (*numbered == 0)
        return {};
    return done(m_connection.execute(u"queue/journal/advance_numbering"_s, {{u"numbered"_s, *numbered}}));
}

Result<QList<JournalEvent>> JournalRepository::after(qint64 position, int maximum) const
{
    return mapped(
        m_connection.rows(u"queue/journal/after_position"_s, {{u"position"_s, position}, {u"maximum"_s, maximum}}),
        eventFromRow);
}

} // namespace Storage
