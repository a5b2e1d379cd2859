// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/domain/user.h"

#include <QStringList>

// A message as somebody sees it. Where nobody looks, whose message it is and the own emojis are not told.
struct ShownMessage
{
    Message message;
    QStringList userEmojis; // that this person gave, the engine's own codes too
    std::optional<bool> userIsAuthor;
    std::optional<User> author; // where it was asked for

    friend bool operator==(const ShownMessage &, const ShownMessage &) = default;
};
