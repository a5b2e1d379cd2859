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
    case ErrorCode::TooManyRequests:
    case ErrorCode::ToxicityNotAvailable:
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
    case ErrorCode::TaskUnexpectedPayload:
    case ErrorCode::UserNotSpecified:
    case ErrorCode::SortKeyUnsupported:
    case ErrorCode::InvalidCursor:
    case ErrorCode::NameIncomplete:
    case ErrorCode::ValueInvalid:
    case ErrorCode::ValueMissing:
        return Error::Kind::Invalid;
    case ErrorCode::MessageNotFound:
    case ErrorCode::TaskNotFound:
    case ErrorCode::UserNotFound:
    case ErrorCode::StatisticsNotAvailable:
        return Error::Kind::NotFound;
    case ErrorCode::MessageDuplicated:
    case ErrorCode::DuplicateReply:
    case ErrorCode::CorruptRanking:
    case ErrorCode::TaskAlreadyAcknowledged:
    case ErrorCode::TaskNotAcknowledged:
    case ErrorCode::TaskAlreadyDone:
    case ErrorCode::TaskAnsweredOtherwise:
        return Error::Kind::Conflict;
    case ErrorCode::TreeNotAcceptingMessages:
    case ErrorCode::LabelsOwnOrRepeated:
    case ErrorCode::TaskExpired:
    case ErrorCode::TaskNotAssignedToUser:
    case ErrorCode::UserDisabled:
    case ErrorCode::TermsNotAccepted:
    case ErrorCode::TaskSkipped:
    case ErrorCode::ClientNotAuthorized:
    case ErrorCode::RootNotAuthorized:
    case ErrorCode::BrokenConversation:
    case ErrorCode::TokenNotValid:
    case ErrorCode::NotThisPerson:
    case ErrorCode::NotPermitted:
    case ErrorCode::UserErased:
    case ErrorCode::InvitationNotValid:
        return Error::Kind::Rejected;
    case ErrorCode::DatabaseInUse:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DiskFull:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileNotUnderstood:
    case ErrorCode::SecretStoreMissing:
    case ErrorCode::SecretMissing:
        return Error::Kind::Storage;
    case ErrorCode::AddressNotUnderstood:
        return Error::Kind::Invalid;
    case ErrorCode::ConnectionInsecure:
        return Error::Kind::Rejected;
    case ErrorCode::CertificateRefused:
    case ErrorCode::NotAServer:
    case ErrorCode::ServerMoved:
    case ErrorCode::AnswerTooLarge:
        return Error::Kind::Unreachable;
    case ErrorCode::Generic:
        return {};
    }
    return {}; // a code that this version does not know
}

bool isOfValue(const Error &error)
{
    return error.code == ErrorCode::ValueInvalid || error.code == ErrorCode::ValueMissing;
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
    if (!isOfValue(error))
        return {{Key::errorCode, int(error.code)}, {Key::message, error.message}};
    const bool isMissing = error.code == ErrorCode::ValueMissing;
    const QJsonObject complaint{
        {Key::where, QJsonArray::fromStringList(error.where)},
        {Key::complaint, isMissing ? u"field required"_s : error.message},
        {Key::type, isMissing ? u"value_error.missing"_s : u"value_error"_s},
    };
    return {{Key::detail, QJsonArray{complaint}}};
}

// What the original answers where it differs from the kind; everything else about a rule is 400.
int Wire::httpStatus(const Error &error)
{
    switch (error.code) {
    case ErrorCode::UserDisabled:
    case ErrorCode::TaskTypeNotAvailable:
    case ErrorCode::DatabaseBusy:
        return 503;
    case ErrorCode::TermsNotAccepted:
        return 451;
    case ErrorCode::MessageNotFound:
    case ErrorCode::UserNotFound:
        return 404;
    case ErrorCode::ClientNotAuthorized:
    case ErrorCode::RootNotAuthorized:
    case ErrorCode::NotThisPerson:
    case ErrorCode::NotPermitted:
    case ErrorCode::InvitationNotValid:
        return 403;
    case ErrorCode::TokenNotValid:
        return 401;
    case ErrorCode::UserErased:
        return 410;
    case ErrorCode::TaskAnsweredOtherwise:
        return 409;
    case ErrorCode::TooManyRequests:
        return 429;
    case ErrorCode::BrokenConversation:
        return 500;
    case ErrorCode::ValueInvalid:
    case ErrorCode::ValueMissing:
        return 422;
    default:
        break;
    }
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
