// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/flaggedmessagerepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

FlaggedMessage flaggedFromRow(const Row &row)
{
    return {row.id<MessageId>(u"message_id"), row.boolean(u"processed"), row.dateTime(u"created_date")};
}

} // namespace

Result<void> FlaggedMessageRepository::raise(const MessageId &message, const QDateTime &date) const
{
    return done(m_connection.execute(
        u"queue/flag/raise"_s, {{u"message_id"_s, toSql(message)}, {u"created_date"_s, toSql(date)}}));
}

Result<std::optional<FlaggedMessage>> FlaggedMessageRepository::find(const MessageId &message) const
{
    return mapped(m_connection.row(u"queue/flag/find"_s, {{u"message_id"_s, toSql(message)}}), flaggedFromRow);
}

Result<QList<FlaggedMessage>> FlaggedMessageRepository::list(const FlaggedFilter &filter) const
{
    return mapped(m_connection.rows(u"queue/flag/list"_s,
                      {{u"processed"_s, toSql(filter.processed)}, {u"after_date"_s, toSql(filter.afterDate)},
                          {u"after_id"_s, toSql(filter.afterId)}, {u"maximum"_s, filter.maximum}}),
        flaggedFromRow);
}

Result<void> FlaggedMessageRepository::process(const MessageId &message) const
{
    return done(m_connection.execute(u"queue/flag/process"_s, {{u"message_id"_s, toSql(message)}}));
}

} // namespace Storage
