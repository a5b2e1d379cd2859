// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

// spec/trees.md section 2.
enum class TreeState {
    InitialPromptReview,
    Growing,
    Ranking,
    ReadyForScoring,
    PromptLotteryWaiting,
    BacklogRanking,
    ReadyForExport,
    ScoringFailed,
    AbortedLowGrade,
    HaltedByModerator,
};

QString toString(TreeState state); // the names of the protocol: "initial_prompt_review" …
std::optional<TreeState> treeStateFromString(QStringView name);
const QList<TreeState> &allTreeStates();
bool isActive(TreeState state);

struct MessageTree
{
    TreeId id;
    TreeState state = TreeState::InitialPromptReview;
    int goalTreeSize = 0; // messages; 0 in imported trees, as are the two limits below
    int maxDepth = 0;
    int maxChildrenCount = 0;
    QString lang;
    QString origin; // file or preset the tree came from, empty for one that was begun here
    std::optional<QDateTime> wonPromptLotteryDate; // UTC
    QList<Message> messages; // depth first, siblings by rank and age; may be empty where only the state is asked for

    friend bool operator==(const MessageTree &, const MessageTree &) = default;
};
