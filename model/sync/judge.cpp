// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/sync/judge.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto duplicateSpan = 125min; // the original refuses the same text within 120 minutes
constexpr auto busySpan = 5min; // the span over which it counts pending tasks
constexpr auto delayedCopySpan = 60s; // an earlier attempt may still arrive
constexpr auto purgeSpan = 1h; // it removes expired tasks hourly

const TextReply *textOf(const OutboxEntry &entry)
{
    const auto *interaction = std::get_if<Interaction>(&entry.work);
    return interaction ? std::get_if<TextReply>(&interaction->kind) : nullptr;
}

bool isText(const OutboxEntry &entry)
{
    return textOf(entry) != nullptr;
}

Verdict verdict(DeliveryState state, const Error &error, Next next = Next::GoOn)
{
    return {{.state = state, .notBefore = {}, .error = error, .receipt = {}}, next};
}

Verdict later(DeliveryState state, const Error &error, const QDateTime &until, Next next = Next::GoOn)
{
    return {{.state = state, .notBefore = until, .error = error, .receipt = {}}, next};
}

Verdict confirmed(const Receipt &receipt)
{
    return {{.state = DeliveryState::Confirmed, .notBefore = {}, .error = {}, .receipt = receipt}, Next::GoOn};
}

Verdict unknown(const OutboxEntry &entry, const Error &error, const QDateTime &now, Next next)
{
    return later(DeliveryState::Unknown, error, now + backOff(entry.attempts), next);
}

// A receipt where the backend says that it has the work but not since when.
Receipt inferred(const OutboxEntry &entry, const QDateTime &now)
{
    const auto *interaction = std::get_if<Interaction>(&entry.work);
    return {interaction ? interaction->taskId : TaskId(), now, true};
}

bool wasExpiredBefore(const OutboxEntry &entry)
{
    return entry.lastError && entry.lastError->code == ErrorCode::TaskExpired;
}

// Expiry is told before "done", so an earlier attempt whose answer got lost may count all the same.
Verdict expired(const OutboxEntry &entry, const Error &error, const QDateTime &now)
{
    if (entry.attempts <= 1)
        return verdict(DeliveryState::Expired, error);
    if (!isText(entry)) // the task is there until it is purged, and for good when the answer counted
        return later(DeliveryState::Unknown, error, now + purgeSpan);
    if (wasExpiredBefore(entry))
        return verdict(DeliveryState::Expired, error, Next::ReadBack);
    return later(DeliveryState::Unknown, error, now + delayedCopySpan, Next::ReadBack);
}

Verdict duplicated(const OutboxEntry &entry, const Error &error, const QDateTime &now)
{
    const QDateTime until = now + duplicateSpan;
    if (entry.expiryDate && *entry.expiryDate <= until)
        return verdict(DeliveryState::NeedsEdit, error);
    return later(DeliveryState::Waiting, error, until);
}

// A code that says nothing by itself: its kind does.
Verdict judgeKind(const OutboxEntry &entry, const Error &error, const QDateTime &now)
{
    switch (error.kind) {
    case Error::Kind::Invalid:
        return verdict(DeliveryState::NeedsEdit, error);
    case Error::Kind::Conflict:
    case Error::Kind::Rejected:
        return verdict(DeliveryState::Refused, error);
    case Error::Kind::Unavailable:
        return later(DeliveryState::Waiting, error, now + busySpan, Next::Stop);
    case Error::Kind::NotFound: // perhaps not even our server: a proxy, a wrong address
    case Error::Kind::Unreachable:
    case Error::Kind::Storage:
        return unknown(entry, error, now, Next::Stop);
    }
    Q_UNREACHABLE_RETURN({});
}

Verdict judgeError(const OutboxEntry &entry, const Error &error, const QDateTime &now)
{
    switch (error.code) {
    case ErrorCode::TaskTypeNotAvailable:
    case ErrorCode::TooManyPendingTasks:
    case ErrorCode::TooManyRequests:
        return later(DeliveryState::Waiting, error, now + busySpan, Next::Stop);
    case ErrorCode::MessageDuplicated:
        return duplicated(entry, error, now);
    case ErrorCode::MessageTooLong:
    case ErrorCode::TextEmpty:
    case ErrorCode::RatingOutOfRange:
    case ErrorCode::InvalidRanking:
    case ErrorCode::InvalidLabel:
    case ErrorCode::MandatoryLabelMissing:
    case ErrorCode::ValueInvalid:
    case ErrorCode::ValueMissing:
        return verdict(DeliveryState::NeedsEdit, error);
    case ErrorCode::DuplicateReply:
    case ErrorCode::InvalidFrontendMessageId:
    case ErrorCode::MessageNotFound:
    case ErrorCode::TreeNotAcceptingMessages:
    case ErrorCode::CorruptRanking:
    case ErrorCode::LabelsWrongMessage:
    case ErrorCode::LabelsOwnOrRepeated:
    case ErrorCode::TaskPayloadMismatch:
    case ErrorCode::TaskUnexpectedPayload:
    case ErrorCode::TaskAlreadyAcknowledged:
    case ErrorCode::TaskSkipped:
    case ErrorCode::TaskAnsweredOtherwise:
    case ErrorCode::SortKeyUnsupported:
    case ErrorCode::InvalidCursor:
    case ErrorCode::NameIncomplete:
        return verdict(DeliveryState::Refused, error);
    case ErrorCode::TaskNotFound:
    case ErrorCode::TaskNotAcknowledged:
        return later(DeliveryState::Unknown, error, now + backOff(entry.attempts), Next::Acknowledge);
    case ErrorCode::TaskExpired:
        return expired(entry, error, now);
    case ErrorCode::TaskAlreadyDone: // nobody else knows the ids, so labels and rankings are ours
        return isText(entry) ? verdict(DeliveryState::Refused, error, Next::ReadBack) : confirmed(inferred(entry, now));
    case ErrorCode::TaskNotAssignedToUser:
    case ErrorCode::UserNotSpecified:
    case ErrorCode::UserDisabled:
    case ErrorCode::UserNotFound:
    case ErrorCode::TermsNotAccepted:
    case ErrorCode::ClientNotAuthorized:
    case ErrorCode::RootNotAuthorized:
    case ErrorCode::TokenNotValid:
    case ErrorCode::NotThisPerson:
    case ErrorCode::NotPermitted:
    case ErrorCode::UserErased:
    case ErrorCode::InvitationNotValid:
        return verdict(DeliveryState::Ready, error, Next::Stop);
    case ErrorCode::Generic:
    case ErrorCode::BrokenConversation:
    case ErrorCode::StatisticsNotAvailable:
    case ErrorCode::ToxicityNotAvailable:
    case ErrorCode::DatabaseInUse:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DiskFull:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileNotUnderstood:
    case ErrorCode::AddressNotUnderstood:
    case ErrorCode::ConnectionInsecure:
    case ErrorCode::CertificateRefused:
    case ErrorCode::NotAServer:
    case ErrorCode::ServerMoved:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::SecretStoreMissing:
    case ErrorCode::SecretMissing:
        break;
    }
    return judgeKind(entry, error, now);
}

}

std::chrono::seconds backOff(int attempts)
{
    return std::min<std::chrono::seconds>(2s * (1 << std::clamp(attempts - 1, 0, 10)), 15min);
}

Verdict judge(const OutboxEntry &entry, const Result<Receipt> &answer, const QDateTime &now)
{
    return answer ? confirmed(*answer) : judgeError(entry, answer.error(), now);
}

Verdict judgeRemark(const OutboxEntry &entry, const Result<void> &answer, const QDateTime &now)
{
    if (answer)
        return confirmed({TaskId(), now, false});
    const Verdict verdict = judgeError(entry, answer.error(), now);
    switch (verdict.next) {
    case Next::GoOn:
    case Next::Stop:
        return verdict;
    case Next::ReadBack:
    case Next::Acknowledge: // words about tasks say nothing of a remark
        return unknown(entry, answer.error(), now, Next::GoOn);
    }
    Q_UNREACHABLE_RETURN({});
}

Verdict judgeReadBack(
    const OutboxEntry &entry, const Verdict &verdict, const Result<Message> &found, const QDateTime &now)
{
    if (!found) {
        if (found.error().code == ErrorCode::MessageNotFound) // any other "not found" may be a proxy's
            return {verdict.outcome, Next::GoOn};
        return unknown(entry, found.error(), now, Next::Stop);
    }
    if (found->text != textOf(entry)->text) {
        return ::verdict(DeliveryState::Refused,
            {Error::Kind::Conflict, ErrorCode::TaskAlreadyDone,
                QStringLiteral("another text is stored under this id")});
    }
    return confirmed(inferred(entry, now));
}

Verdict judgeAcknowledgement(const OutboxEntry &entry, const Result<void> &answer, const QDateTime &now)
{
    if (answer) { // sent again at once, but a backend that says both things for ever is not asked without pause
        const auto until = entry.attempts <= 1 ? std::nullopt : std::optional(now + backOff(entry.attempts));
        return {
            {.state = DeliveryState::Unknown, .notBefore = until, .error = entry.lastError, .receipt = {}}, Next::GoOn};
    }
    const Error &error = answer.error();
    switch (error.code) {
    case ErrorCode::TaskNotFound:
        return verdict(wasExpiredBefore(entry) ? DeliveryState::Expired : DeliveryState::Gone, error);
    case ErrorCode::TaskExpired: // it was never bound, so it never counted
        return verdict(DeliveryState::Expired, error);
    default:
        return judgeError(entry, error, now);
    }
}
