// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/domain/user.h"

// Which messages to list, newest first. beforeDate and beforeId are the last one seen, for the next page.
struct MessageFilter
{
    std::optional<QString> lang;
    std::optional<UserIdentity> author;
    std::optional<QDateTime> beforeDate; // UTC
    std::optional<MessageId> beforeId;
    QString searchText; // empty: all
    int maximum = 50;

    friend bool operator==(const MessageFilter &, const MessageFilter &) = default;
};
