// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/id.h"
#include "model/domain/interaction.h"
#include "model/domain/remark.h"
#include "model/domain/task.h"
#include "model/domain/user.h"

#include <QDateTime>

#include <variant>

// What the workspace knows about work that was handed in: reliability.md section 3.4.
//
//   Ready ──▶ Sending ──▶ Confirmed
//     ▲          ├──▶ Unknown     no answer, or none that says whether it counts; asked again from notBefore
//     on │          ├──▶ Waiting     refused for now; sent again from notBefore on └──────────┤ the account
//     cannot send at the moment; nothing is lost
//                └──▶ NeedsEdit · Expired · Gone · Refused   a person decides; the text is kept
//
// A Sending entry that is found when the workspace is opened is Unknown: the program ended in between.
enum class DeliveryState { Ready, Sending, Confirmed, Unknown, Waiting, NeedsEdit, Expired, Gone, Refused };

QString toString(DeliveryState state); // as stored
std::optional<DeliveryState> deliveryStateFromString(QStringView name);
bool isUndelivered(DeliveryState state); // on its way by itself
bool needsDecision(DeliveryState state);

// What may be handed in: the answer to a task, or a remark that nobody asked for.
using OutboxWork = std::variant<Interaction, FreeLabels, MessageReport>;

// Something finished. Its bytes are frozen when it is handed in and are the same in every attempt. Remarks have no
// task: no type, language or expiry; those on one message are sent one after another.
struct OutboxEntry
{
    OutboxEntryId id;
    TaskType taskType = TaskType::Random;
    QString lang;
    std::optional<QDateTime> expiryDate; // of the task; UTC, as all dates here
    bool acknowledged = false; // the task is bound to the id that the interaction names
    UserIdentity user; // who handed it in
    OutboxWork work;
    DeliveryState state = DeliveryState::Ready;
    QDateTime queuedAt;
    std::optional<QDateTime> notBefore;
    int attempts = 0;
    std::optional<Error> lastError; // what the backend said last
    std::optional<QDateTime> receivedDate; // Confirmed

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

// What an attempt came to. Ready means that the account, not the entry, was refused.
struct Outcome
{
    DeliveryState state = DeliveryState::Unknown;
    std::optional<QDateTime> notBefore;
    std::optional<Error> error;
    std::optional<Receipt> receipt;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

struct OutboxFigures
{
    int waiting = 0; // on their way
    int needDecision = 0;

    friend bool operator==(const OutboxFigures &, const OutboxFigures &) = default;
};
