// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/draft.h"
#include "model/domain/task.h"

#include <QDateTime>

// Lost: the backend no longer knows the task, or gave it to somebody else, before anything was handed in.
enum class InboxState { Open, HandedIn, Skipped, Lost };

QString toString(InboxState state); // as stored
std::optional<InboxState> inboxStateFromString(QStringView name);

// A task that was checked out, with the ids that its answer will carry. They are on disk before the backend hears of
// them and are never made again.
struct InboxEntry
{
    Task task;
    QString frontendMessageId;
    MessageId messageId; // of the message that is written, if one is
    QDateTime requestedAt; // UTC
    bool acknowledged = false;
    InboxState state = InboxState::Open;
    std::optional<Draft> draft;

    friend bool operator==(const InboxEntry &, const InboxEntry &) = default;
};

// How a task left the desk.
struct Closing
{
    QString skipReason = {};
    std::optional<QDateTime> closedAt = {}; // UTC
    std::optional<QDateTime> heldUntil = {}; // of a skip: nobody is told before

    friend bool operator==(const Closing &, const Closing &) = default;
};

// A skipped task of which the backend does not know yet.
struct UntoldSkip
{
    TaskId taskId;
    QString reason;

    friend bool operator==(const UntoldSkip &, const UntoldSkip &) = default;
};
