// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"
#include "model/domain/message.h"

#include <QDateTime>

#include <optional>
#include <variant>

struct TextReply
{
    MessageId messageId; // of the new message or summary: made by the writer's side before first use, never made again
                         // on retry
    QString text;
    QString lang;
    QString frontendMessageId = {}; // of the new message, as other clients name it; empty: its own id
    friend bool operator==(const TextReply &, const TextReply &) = default;
};

struct LabelReply
{
    MessageId messageId; // the labelled one
    Labels labels; // only those that were touched
    friend bool operator==(const LabelReply &, const LabelReply &) = default;
};

struct RankingReply
{
    QList<int> ranking; // indices into the task's replies or prompts, best first, a permutation
    bool notRankable = false; // "none is acceptable"; the order is still given
    friend bool operator==(const RankingReply &, const RankingReply &) = default;
};

struct RatingReply
{
    int rating = 0; // on the task's scale
    friend bool operator==(const RatingReply &, const RatingReply &) = default;
};

using InteractionKind = std::variant<TextReply, LabelReply, RankingReply, RatingReply>;

// What a person sends back for a task. The task is named by its id, or by the id that acknowledged it, or best by both.
// doneDate is when the person handed it in, with the offset from UTC where that was; it may arrive much later.
struct Interaction
{
    TaskId taskId;
    QString frontendMessageId; // that acknowledged the task
    InteractionKind kind;
    std::optional<QDateTime> doneDate = {};
    friend bool operator==(const Interaction &, const Interaction &) = default;
};

// The backend's word that an interaction counts.
struct Receipt
{
    TaskId taskId;
    QDateTime receivedDate; // UTC
    bool replayed = false; // the same interaction had been received before
    qint64 sequence = 0; // of the change that it was (queueposition.h); 0: not told
    bool late = false; // the task had expired
    friend bool operator==(const Receipt &, const Receipt &) = default;
};
