// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

// What an operator loads for the kinds of work that are about no conversation. Texts of other origin keep the name of
// their file and their licence; both may be empty.

struct Story
{
    StoryId id;
    QString lang; // BCP 47
    QString text;
    QString origin;
    QString licence;
    QDateTime createdDate; // UTC, when it was loaded
    bool enabled = true;
    std::optional<int> wantedSummaries; // null: as the configuration says; 0: only read beside its summaries
    int summaryCount = 0; // written here

    friend bool operator==(const Story &, const Story &) = default;
};

struct Summary
{
    SummaryId id;
    StoryId storyId;
    std::optional<TaskId> taskId; // null for loaded ones
    std::optional<UserId> userId; // likewise
    QDateTime createdDate; // UTC
    QString text;
    bool synthetic = false;
    std::optional<QString> modelName;
    QString origin;
    QString licence;
    bool enabled = true;
    int ratingCount = 0;
    int ratingSum = 0;

    friend bool operator==(const Summary &, const Summary &) = default;
};

// Prompts that are put in order together. A prompt is an initial prompt of the queue or a loaded text.
struct PromptSet
{
    PromptSetId id;
    QString lang;
    QString origin;
    QString licence;
    QDateTime createdDate; // UTC
    bool enabled = true;
    int rankingCount = 0;

    friend bool operator==(const PromptSet &, const PromptSet &) = default;
};
