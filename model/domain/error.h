// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <expected>

// Codes of the Open-Assistant protocol (spec/protocol.md section 2) and, from 10000, Canopy's own.
enum class ErrorCode {
    Generic = 0,
    ClientNotAuthorized = 2, // no API key, or not one that may do this
    RootNotAuthorized = 3,
    DatabaseBusy = 4, // other processes were in the way: nothing happened, try again
    SortKeyUnsupported = 100,
    InvalidCursor = 101,
    TooManyRequests = 429,
    TaskTypeNotAvailable = 1006,
    MessageTooLong = 1008,
    MessageDuplicated = 1009,
    TextEmpty = 1010,
    DuplicateReply = 1011,
    TooManyPendingTasks = 1012,
    InvalidFrontendMessageId = 2000,
    MessageNotFound = 2001,
    RatingOutOfRange = 2002,
    InvalidRanking = 2003,
    BrokenConversation = 2009,
    TreeNotAcceptingMessages = 2010,
    CorruptRanking = 2011,
    NameIncomplete = 2012, // of auth method and user name only one
    LabelsWrongMessage = 2050,
    InvalidLabel = 2051,
    MandatoryLabelMissing = 2052,
    LabelsOwnOrRepeated = 2053,
    TaskNotFound = 2100,
    TaskExpired = 2101,
    TaskPayloadMismatch = 2102,
    TaskAlreadyAcknowledged = 2103,
    TaskNotAcknowledged = 2104,
    TaskAlreadyDone = 2105,
    TaskNotAssignedToUser = 2106,
    TaskUnexpectedPayload = 2107, // a text for a task that asks for something else
    ToxicityNotAvailable = 3001, // the original asks Hugging Face
    UserNotSpecified = 4000,
    UserDisabled = 4001,
    UserNotFound = 4002,
    TermsNotAccepted = 4003,
    StatisticsNotAvailable = 6000,

    TaskSkipped = 10000, // answering a task that was skipped
    TaskAnsweredOtherwise = 10001, // something else was received for it
    DatabaseInUse = 10100,
    DatabaseDamaged = 10101,
    DatabaseNewer = 10102, // written by a newer Canopy
    DatabaseReadOnly = 10103,
    DatabaseMissing = 10104, // no schema here: run init
    DiskFull = 10105,
    FileUnreadable = 10200,
    FileNotUnderstood = 10201,
    ValueInvalid = 10300, // of what came in over the network: Error::where says which
    ValueMissing = 10301,
    AddressNotUnderstood = 10500, // of a server
    ConnectionInsecure = 10501, // without TLS, to another computer
    CertificateRefused = 10502,
    NotAServer = 10503, // something answers that does not speak the API: another web site, a network's sign-in page
    ServerMoved = 10504, // it answers with another address
    AnswerTooLarge = 10505,
    SecretStoreMissing = 10506, // this computer has no keychain service, or it is locked
    SecretMissing = 10507, // the keychain holds no key or token for this account
    TokenNotValid = 10400, // of a person: unknown, revoked or too old
    NotThisPerson = 10401, // a token acts for its own person alone
    NotPermitted = 10402, // by no role that the person has
    UserErased = 10403,
    InvitationNotValid = 10404,
};

// What a use case returns instead of a value. The message is English detail for logs and terminals; what the window
// says is made in widgets/ from kind and code.
struct Error
{
    enum class Kind {
        Invalid, // the input is wrong; sending it again will not help
        NotFound,
        Conflict, // somebody or something was there first
        Rejected, // a rule forbids it
        Unavailable, // nothing to do now, try later
        Unreachable, // no answer; the effect is unknown
        Storage, // database or disk
    };

    Kind kind = Kind::Invalid;
    ErrorCode code = ErrorCode::Generic;
    QString message;
    QStringList where = {}; // the path to the value that is wrong: body, user, id

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = std::expected<T, Error>;
