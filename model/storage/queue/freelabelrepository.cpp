// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/freelabelrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/queue/storedjson.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

Result<void> FreeLabelRepository::put(const Entry &entry, bool isReport, const std::optional<QString> &text) const
{
    return done(m_connection.execute(u"queue/labels/put_free"_s,
        {{u"id"_s, entry.id.toString(QUuid::WithoutBraces)}, {u"user_id"_s, toSql(entry.userId)},
            {u"api_client_id"_s, toSql(entry.clientId)}, {u"created_date"_s, toSql(entry.createdDate)},
            {u"message_id"_s, toSql(entry.messageId)}, {u"labels"_s, toJson(entry.labels)},
            {u"purpose"_s, isReport ? u"report"_s : u"free"_s}, {u"text"_s, toSql(text)}}));
}

Result<void> FreeLabelRepository::put(const Entry &entry) const
{
    return put(entry, false, std::nullopt);
}

Result<void> FreeLabelRepository::putReport(const Entry &entry, const QString &text) const
{
    return put(entry, true, text);
}

Result<std::optional<Labels>> FreeLabelRepository::find(const MessageId &message, const UserId &user) const
{
    return mapped(
        m_connection.row(u"queue/labels/free"_s, {{u"message_id"_s, toSql(message)}, {u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return labelsFromJson(row.text(u"labels")); });
}

Result<QList<ReceivedReport>> FreeLabelRepository::reportsOf(const MessageId &message) const
{
    return mapped(
        m_connection.rows(u"queue/labels/reports"_s, {{u"message_id"_s, toSql(message)}}), [](const Row &row) {
            return ReceivedReport{row.id<UserId>(u"user_id"), row.dateTime(u"created_date"),
                {row.text(u"text"), labelsFromJson(row.text(u"labels"))}};
        });
}

} // namespace Storage
