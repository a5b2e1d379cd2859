// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/ratingsubmission.h"

#include "model/engine/journal.h"
#include "model/engine/materialwork.h"
#include "model/engine/scores.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

std::unexpected<Error> refused(Error::Kind kind, ErrorCode code, const QString &message)
{
    return std::unexpected(Error{kind, code, message});
}

// The spec keeps the number as a text.
QString payloadOf(const RatingReply &reply)
{
    const QJsonObject fields{{u"type"_s, u"message_rating"_s}, {u"rating"_s, QString::number(reply.rating)}};
    const QJsonObject container{{u"payload_type"_s, u"RatingReactionPayload"_s}, {u"payload"_s, fields}};
    return QString::fromUtf8(QJsonDocument(container).toJson(QJsonDocument::Compact));
}

}

Result<void> storeRating(Context &context, const User &user, const Storage::StoredTask &task,
    const RateSummaryTask &asked, const RatingReply &reply)
{
    const auto summary = context.summaries.find(asked.summaryId);
    if (!summary)
        return std::unexpected(summary.error());
    if (!*summary)
        return refused(Error::Kind::NotFound, ErrorCode::MessageNotFound, u"the summary to rate is gone"_s);
    if ((*summary)->userId == user.id && !context.configuration.allowSelfRanking) {
        return refused(Error::Kind::Rejected, ErrorCode::LabelsOwnOrRepeated, u"nobody rates an own summary"_s);
    }
    const auto repeated = context.summaries.isRatedBy(asked.summaryId, user.id);
    if (!repeated)
        return std::unexpected(repeated.error());
    if (*repeated) {
        return refused(
            Error::Kind::Conflict, ErrorCode::DuplicateReply, u"this person has rated the summary already"_s);
    }
    const auto stored = context.summaries.insertRating({
        .taskId = task.id,
        .userId = user.id,
        .clientId = context.caller.client,
        .createdDate = context.clock.now(),
        .summaryId = asked.summaryId,
        .rating = reply.rating,
        .payload = payloadOf(reply),
    });
    if (!stored)
        return stored;
    // A judgement like a review's, of one value.
    credit(context, user.id, ScoreKind::LabelsSimple, task.id.toString(), std::nullopt, task.createdDate);
    if (const auto revised = reviseSummary(context, asked.summaryId); !revised)
        return revised;
    return journalRating(context, user, task, reply.rating);
}

}
