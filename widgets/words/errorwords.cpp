// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/errorwords.h"

#include <QCoreApplication>

namespace {

struct ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
public:
    static QString ofKind(Error::Kind kind)
    {
        switch (kind) {
        case Error::Kind::Invalid:
            return tr("This cannot be sent as it is. Your work is kept; change it and try again.");
        case Error::Kind::NotFound:
            return tr("What was asked for is not there any more. Go back to the dashboard and choose again.");
        case Error::Kind::Conflict:
            return tr("Somebody else was faster. Your work is kept; choose another task.");
        case Error::Kind::Rejected:
            return tr("The rules of this queue do not allow that. Your work is kept.");
        case Error::Kind::Unavailable:
            return tr("There is nothing to do here just now. Try again later or choose another kind of work.");
        case Error::Kind::Unreachable:
            return tr("The server did not answer. Your work is kept and will be sent when it answers again.");
        case Error::Kind::Storage:
            return tr(
                "The data could not be read or written. Check that there is room on the disk and that the folder is "
                "writable, then try again.");
        }
        Q_UNREACHABLE_RETURN({});
    }

    static QString of(const Error &error);
};

QString ErrorWords::of(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Generic:
    case ErrorCode::SortKeyUnsupported:
    case ErrorCode::InvalidCursor:
    case ErrorCode::BrokenConversation:
    case ErrorCode::NameIncomplete:
    case ErrorCode::StatisticsNotAvailable:
    case ErrorCode::ToxicityNotAvailable:
    case ErrorCode::ValueInvalid:
    case ErrorCode::ValueMissing:
        return ofKind(error.kind);
    case ErrorCode::ClientNotAuthorized:
    case ErrorCode::RootNotAuthorized:
        return tr("The server does not accept this key. Your work is kept. Ask whoever runs the server for a new one, "
                  "then choose “Work on a server” once more.");
    case ErrorCode::TooManyRequests:
        return tr("The server asks for a short pause. Your work is kept and goes on by itself.");
    case ErrorCode::TaskTypeNotAvailable:
        return tr("Just now there is nothing of this kind to do. Choose another kind of work, or come back later.");
    case ErrorCode::MessageTooLong:
        return tr("The text is longer than 2,000 characters. Shorten it and submit it again.");
    case ErrorCode::MessageDuplicated:
        return tr("You sent exactly this text a short while ago. Change it, or skip the task.");
    case ErrorCode::TextEmpty:
        return tr("There is no text yet. Write something first.");
    case ErrorCode::DuplicateReply:
        return tr("You have already answered this message. Skip the task to get another one.");
    case ErrorCode::TooManyPendingTasks:
        return tr("Several tasks are already open for you. Finish or skip one of them first.");
    case ErrorCode::InvalidFrontendMessageId:
        return tr("The task could not be confirmed. Skip it and take another one.");
    case ErrorCode::MessageNotFound:
        return tr("The message does not exist any more. Skip the task to get another one.");
    case ErrorCode::RatingOutOfRange:
        return tr("The rating is not on the scale. Choose one of the numbers shown.");
    case ErrorCode::InvalidRanking:
        return tr("The order is not complete. Put every reply in its place and submit again.");
    case ErrorCode::TreeNotAcceptingMessages:
        return tr("This conversation no longer takes new messages. Your text is kept; skip the task to go on.");
    case ErrorCode::CorruptRanking:
        return tr("One of the replies has been removed meanwhile. Skip the task to get another one.");
    case ErrorCode::LabelsWrongMessage:
        return tr("The labels belong to another message. Skip the task to get another one.");
    case ErrorCode::InvalidLabel:
        return tr("One of the labels does not fit this kind of message. Skip the task to get another one.");
    case ErrorCode::MandatoryLabelMissing:
        return tr("A question that has to be answered is still open. Answer it and submit again.");
    case ErrorCode::LabelsOwnOrRepeated:
        return tr("This message is your own, or you have reviewed it before. Skip the task to get another one.");
    case ErrorCode::TaskNotFound:
        return tr("The task does not exist any more. Your work is kept in the outbox; take another task.");
    case ErrorCode::TaskExpired:
        return tr("The time for this task is over, and answers to it are no longer accepted. Your text is kept in the "
                  "outbox.");
    case ErrorCode::TaskPayloadMismatch:
    case ErrorCode::TaskUnexpectedPayload:
        return tr("This is not the kind of answer the task asks for. Skip it and take another one.");
    case ErrorCode::TaskAlreadyAcknowledged:
    case ErrorCode::TaskNotAcknowledged:
        return tr("The task could not be confirmed. Skip it and take another one.");
    case ErrorCode::TaskAnsweredOtherwise:
        return tr("Something else was received for this task before. Your text is kept in the outbox.");
    case ErrorCode::TaskAlreadyDone:
        return tr("This task is already done. Nothing was lost; take the next one.");
    case ErrorCode::TaskNotAssignedToUser:
        return tr("The task belongs to somebody else. Switch to that person, or take another task.");
    case ErrorCode::UserNotSpecified:
    case ErrorCode::UserNotFound:
        return tr("This person is not known here. Choose a person at the bottom of the sidebar.");
    case ErrorCode::UserDisabled:
        return tr("This person may not take part at present. Choose another person, or ask whoever runs the queue.");
    case ErrorCode::TermsNotAccepted:
        return tr("The terms of this queue have not been accepted yet. Read and accept them first.");
    case ErrorCode::TaskSkipped:
        return tr("This task was skipped and takes no answer any more. Take another one.");
    case ErrorCode::TokenNotValid:
        return tr("You are not signed in any more on this computer. Your work is kept: ask for a new invitation.");
    case ErrorCode::NotThisPerson:
        return tr("You are signed in as somebody else. Switch to that person first; your work is kept.");
    case ErrorCode::NotPermitted:
        return tr("Your role on this server does not include that. Ask whoever runs it.");
    case ErrorCode::UserErased:
        return tr("This account was deleted. Your work is kept here and is not sent.");
    case ErrorCode::InvitationNotValid:
        return tr("The invitation is not valid: it was used, withdrawn or is too old. Ask for a new one.");
    case ErrorCode::DatabaseInUse:
        return tr("The data is open in another program. Close that program, then try again.");
    case ErrorCode::DatabaseDamaged:
        return tr("The data file is damaged. It was not changed: restore a backup, or start with another file.");
    case ErrorCode::DatabaseNewer:
        return tr("The data was written by a newer Canopy and was not changed. Install the newer version to open it.");
    case ErrorCode::DatabaseReadOnly:
        return tr("The data cannot be written to. Give yourself write permission for the file and its folder, then try "
                  "again.");
    case ErrorCode::DatabaseMissing:
        return tr("There is no data here yet. Start Canopy anew to create it.");
    case ErrorCode::DiskFull:
        return tr("The disk is full. Make some room, then try again; what was saved before is safe.");
    case ErrorCode::DatabaseBusy:
        return tr("Many people are at work right now. Nothing was lost: try again in a moment.");
    case ErrorCode::FileUnreadable:
        return tr("The file cannot be read. Check that it exists and that you may read it.");
    case ErrorCode::FileNotUnderstood:
        return tr(
            "The file is not in a format that Canopy knows. Choose an Open-Assistant export (.jsonl, .jsonl.gz).");
    case ErrorCode::AddressNotUnderstood:
        return tr("This is not the address of a server. It looks like https://annotate.example.org.");
    case ErrorCode::ConnectionInsecure:
        return tr(
            "The connection to this server would not be encrypted. Ask for its address that begins with https://.");
    case ErrorCode::CertificateRefused:
        return tr(
            "The server cannot prove that it is the one you asked for: its certificate is not trusted. Nothing was "
            "sent. Ask whoever runs it, or try from another network.");
    case ErrorCode::NotAServer:
        return tr(
            "Something else answers at this address. Check the address; on a public network, sign in to the network "
            "first.");
    case ErrorCode::ServerMoved:
        return tr("The server sends on to another address, which is not followed. Ask for its new address; on a public "
                  "network, sign in to the network first.");
    case ErrorCode::AnswerTooLarge:
        return tr("The server's answer is larger than Canopy takes. Ask for less, or tell whoever runs the server.");
    case ErrorCode::SecretStoreMissing:
        return tr("The keychain of this computer cannot be reached. Unlock it, or enter the key each time.");
    case ErrorCode::SecretMissing:
        return tr("The key for this server is not in the keychain. Enter it once more.");
    }
    return ofKind(error.kind);
}

}

QString sentence(const Error &error)
{
    return ErrorWords::of(error);
}
