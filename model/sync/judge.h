// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/workspace/outboxentry.h"

// What an answer means for an outbox entry: the table of reliability.md section 3.4 as pure functions. When in doubt an
// entry is Unknown and is asked about again; it is never taken for refused while it may count.
enum class Next {
    GoOn, // with the entry after this
    Stop, // the backend, or the account, takes nothing now
    ReadBack, // ask whether the text is there
    Acknowledge, // bind the task again, which also says whether it still exists
};

struct Verdict
{
    Outcome outcome; // filed unless another question comes first, and then if that question gets no answer
    Next next = Next::GoOn;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

// The answer to the interaction itself.
Verdict judge(const OutboxEntry &entry, const Result<Receipt> &answer, const QDateTime &now);
// The answer to a remark, which may be sent again without a second effect.
Verdict judgeRemark(const OutboxEntry &entry, const Result<void> &answer, const QDateTime &now);
// After ReadBack: the message as the backend has it, or its error. The verdict is that of the interaction's answer.
Verdict judgeReadBack(
    const OutboxEntry &entry, const Verdict &verdict, const Result<Message> &found, const QDateTime &now);
// After Acknowledge, or before the first attempt of a task that is not bound yet.
Verdict judgeAcknowledgement(const OutboxEntry &entry, const Result<void> &answer, const QDateTime &now);

// How long an entry without a clear answer waits, by the number of its attempts.
std::chrono::seconds backOff(int attempts);
