// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/errorcodec.h"

#include "model/wire/jsonvalue.h"
#include "model/wire/keys.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

int statusOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Invalid:
    case Error::Kind::Rejected:
        return 400;
    case Error::Kind::NotFound:
        return 404;
    case Error::Kind::Conflict:
        return 409;
    case Error::Kind::Unavailable:
        return 503;
    case Error::Kind::Unreachable:
        return 502;
    case Error::Kind::Storage:
        return 500;
    }
    Q_UNREACHABLE_RETURN(500);
}

Error::Kind kindOfStatus(int status)
{
    switch (status) {
    case 404:
    case 410:
        return Error::Kind::NotFound;
    case 409:
        return Error::Kind::Conflict;
    case 401:
    case 403:
    case 451:
        return Error::Kind::Rejected;
    case 429:
    case 503:
        return Error::Kind::Unavailable;
    default: // statuses are an open set
        return status >= 400 && status < 500 ? Error::Kind::Invalid : Error::Kind::Unreachable;
    }
}

// Nothing for codes that say no more than their status.
std::optional<Error::Kind> kindOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TaskTypeNotAvailable:
    case ErrorCode::TooManyPendingTasks:
    case ErrorCode::DatabaseBusy:
        return Error::Kind::Unavailable;
    case ErrorCode::MessageTooLong:
    case ErrorCode::TextEmpty:
    case ErrorCode::InvalidFrontendMessageId:
    case ErrorCode::RatingOutOfRange:
    case ErrorCode::InvalidRanking:
    case ErrorCode::LabelsWrongMessage:
    case ErrorCode::InvalidLabel:
    case ErrorCode::MandatoryLabelMissing:
    case ErrorCode::TaskPayloadMismatch:
    case ErrorCode::UserNotSpecified:
        return Error::Kind::Invalid;
    case ErrorCode::MessageNotFound:
    case ErrorCode::TaskNotFound:
    case ErrorCode::UserNotFound:
        return Error::Kind::NotFound;
    case ErrorCode::MessageDuplicated:
    case ErrorCode::DuplicateReply:
    case ErrorCode::CorruptRanking:
    case ErrorCode::TaskAlreadyAcknowledged:
    case ErrorCode::TaskNotAcknowledged:
    case ErrorCode::TaskAlreadyDone:
        return Error::Kind::Conflict;
    case ErrorCode::TreeNotAcceptingMessages:
    case ErrorCode::LabelsOwnOrRepeated:
    case ErrorCode::TaskExpired:
    case ErrorCode::TaskNotAssignedToUser:
    case ErrorCode::UserDisabled:
    case ErrorCode::TermsNotAccepted:
    case ErrorCode::TaskSkipped:
        return Error::Kind::Rejected;
    case ErrorCode::DatabaseInUse:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DiskFull:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileNotUnderstood:
        return Error::Kind::Storage;
    case ErrorCode::Generic:
        return {};
    }
    return {}; // a code that this version does not know
}

QString messageFrom(int status, const QJsonObject &body)
{
    const QJsonValue detail = body.value(Wire::Key::detail);
    if (detail.isString())
        return detail.toString();
    if (detail.isArray()) // of the validation: where and what
        return QString::fromUtf8(QJsonDocument(detail.toArray()).toJson(QJsonDocument::Compact));
    const QString message = body.value(Wire::Key::message).toString();
    return message.isEmpty() ? u"HTTP status %1"_s.arg(status) : message;
}

}

QJsonObject Wire::toJson(const Error &error)
{
    return {{Key::errorCode, int(error.code)}, {Key::message, error.message}};
}

// What the original answers where it differs from the kind; everything else about a rule is 400.
int Wire::httpStatus(const Error &error)
{
    if (error.code == ErrorCode::UserDisabled || error.code == ErrorCode::TaskTypeNotAvailable)
        return 503;
    if (error.code == ErrorCode::TermsNotAccepted)
        return 451;
    if (error.code == ErrorCode::MessageNotFound || error.code == ErrorCode::UserNotFound)
        return 404;
    const bool isRule = error.code != ErrorCode::Generic && kindOf(error.code) != Error::Kind::Storage;
    return isRule ? 400 : statusOf(error.kind);
}

Error Wire::errorFromJson(int status, const QJsonObject &body)
{
    const auto number = integerFrom(body.value(Key::errorCode));
    const auto code = ErrorCode(number.value_or(0));
    if (const auto kind = kindOf(code))
        return {*kind, code, messageFrom(status, body)};
    // Codes of unexpected failures (1001 … 1007) come after the effect or before it: nobody knows.
    const bool isUnexpected = number >= 1001 && number <= 1007;
    const QString text = messageFrom(status, body);
    return {isUnexpected ? Error::Kind::Unreachable : kindOfStatus(status), ErrorCode::Generic,
        number > 0 ? u"%1 (code %2)"_s.arg(text).arg(*number) : text};
}
