// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"

#include <QDateTime>
#include <QString>

#include <optional>

using JournalId = Id<struct JournalIdTag>; // version 7: sorts by time

// Something that happened.
struct JournalEvent
{
    JournalId id;
    qint64 position = 0; // in the order in which readers get them, from 1; 0 while none has asked for it
    QDateTime createdDate; // UTC
    std::optional<UserId> userId; // who did it
    std::optional<MessageId> messageId;
    QString type; // "text_reply_to_message" …
    QString payload; // JSON

    friend bool operator==(const JournalEvent &, const JournalEvent &) = default;
};

// Somebody who follows the journal under a name and remembers how far it came.
struct JournalReader
{
    QString name;
    qint64 lastPosition = 0;
    std::optional<JournalId> lastId; // of the event there
    std::optional<QDateTime> lastRun; // UTC, when it asked last
    std::optional<QString> lastError;
    std::optional<QDateTime> nextRun; // when it wants to be asked again

    friend bool operator==(const JournalReader &, const JournalReader &) = default;
};
