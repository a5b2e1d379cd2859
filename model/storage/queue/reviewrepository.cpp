// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/reviewrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

Result<void> ReviewRepository::insert(const Review &review) const
{
    return done(m_connection.execute(u"queue/labels/insert"_s,
        {{u"id"_s, review.id.toString(QUuid::WithoutBraces)}, {u"user_id"_s, toSql(review.userId)},
            {u"api_client_id"_s, toSql(review.clientId)}, {u"created_date"_s, toSql(review.createdDate)},
            {u"message_id"_s, toSql(review.messageId)}, {u"labels"_s, toJson(review.labels)},
            {u"task_id"_s, toSql(review.taskId)}}));
}

Result<QList<ReviewRepository::Given>> ReviewRepository::ofMessage(const MessageId &message) const
{
    return mapped(
        m_connection.rows(u"queue/labels/reviews"_s, {{u"message_id"_s, toSql(message)}}), [](const Row &row) {
            return Given{row.id<UserId>(u"user_id"), row.id<TaskId>(u"task_id"), labelsFromJson(row.text(u"labels"))};
        });
}

Result<LabelMeans> ReviewRepository::importedOf(const MessageId &message) const
{
    const auto row = m_connection.row(u"queue/labels/imported"_s, {{u"message_id"_s, toSql(message)}});
    if (!row)
        return std::unexpected(row.error());
    return *row ? labelMeansFromJson((*row)->text(u"labels")) : LabelMeans();
}

} // namespace Storage
