// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"

// One message as it stands in a conversation or a tree.
struct ConversationEntry
{
    Message message;
    QString note; // in words, beside the role: "you answer this"
    QString details; // quieter words: state, rank, date
    QString heading; // in the place of the role: a text that nobody said in a conversation, such as a story
    int indent = 0; // depth in a tree; 0 throughout a conversation
    bool isMarked = false; // the message that matters now
};
