// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/revisionrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

Result<void> RevisionRepository::insert(const Revision &replaced) const
{
    return done(m_connection.execute(u"queue/revision/insert"_s,
        {{u"id"_s, replaced.id.toString(QUuid::WithoutBraces)}, {u"message_id"_s, toSql(replaced.messageId)},
            {u"user_id"_s, toSql(replaced.userId)}, {u"created_date"_s, toSql(replaced.createdDate)},
            {u"text"_s, replaced.text}}));
}

Result<QList<Revision>> RevisionRepository::ofMessage(const MessageId &message) const
{
    return mapped(
        m_connection.rows(u"queue/revision/of_message"_s, {{u"message_id"_s, toSql(message)}}), [](const Row &row) {
            return Revision{QUuid::fromString(row.text(u"id")), row.id<MessageId>(u"message_id"),
                row.optionalId<UserId>(u"user_id"), row.dateTime(u"created_date"), row.text(u"text")};
        });
}

} // namespace Storage
