// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/journalrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

Result<void> JournalRepository::append(const Entry &entry) const
{
    return done(m_connection.execute(u"queue/journal/insert"_s,
        {{u"id"_s, entry.id.toString(QUuid::WithoutBraces)}, {u"created_date"_s, toSql(entry.createdDate)},
            {u"user_id"_s, toSql(entry.userId)}, {u"message_id"_s, toSql(entry.messageId)},
            {u"api_client_id"_s, toSql(entry.clientId)}, {u"event_type"_s, entry.eventType},
            {u"event_payload"_s, entry.payload}}));
}

} // namespace Storage
