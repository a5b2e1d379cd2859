// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/interaction.h"

// What became of a task, for whoever lost the answer.
struct TaskStatus
{
    enum class State { Open, Acknowledged, Done, Skipped, Expired };

    TaskId taskId;
    State state = State::Open;
    std::optional<QDateTime> expiryDate; // UTC
    std::optional<QDateTime> takenUntil; // later work is taken until then; nothing where none is
    QString frontendMessageId; // that acknowledged it; empty: none did
    std::optional<Receipt> receipt; // of the person who asks

    friend bool operator==(const TaskStatus &, const TaskStatus &) = default;
};

QString toString(TaskStatus::State state);
