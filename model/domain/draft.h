// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"
#include "model/domain/rankingchoice.h"

#include <QList>
#include <QString>

#include <optional>
#include <variant>

// What a person has done so far for a task: saved as it is made, restored when the task is opened again, turned into an
// interaction by submitting it. Reply, prompt and summary tasks have a TextDraft, and so on.
struct TextDraft
{
    QString text;
    QString lang; // empty: the task's
    int cursor = 0; // UTF-16 position
    int scroll = 0; // pixels
    friend bool operator==(const TextDraft &, const TextDraft &) = default;
};

struct LabelDraft
{
    Labels labels; // only those that were touched
    friend bool operator==(const LabelDraft &, const LabelDraft &) = default;
};

struct RankingDraft
{
    QList<int> ranking; // indices into the task's replies or prompts, best first; empty while untouched
    bool notRankable = false;
    QList<int> tied = {}; // those that still share the place of the one above; none may when it is handed in
    RankingMode mode = RankingMode::List;
    DuelAnswers answers = {}; // choices between pairs so far
    friend bool operator==(const RankingDraft &, const RankingDraft &) = default;
};

struct RatingDraft
{
    std::optional<int> rating; // null while untouched
    friend bool operator==(const RatingDraft &, const RatingDraft &) = default;
};

using Draft = std::variant<TextDraft, LabelDraft, RankingDraft, RatingDraft>;
