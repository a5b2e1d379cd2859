// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/moderation.h"

#include <variant>

// What a person says of a message that they see, without having been asked: labels graded from 0 to 1, or a report to
// the moderators. Neither changes reviews or acceptance.
struct FreeLabels
{
    MessageId messageId;
    Labels labels; // they replace the person's earlier ones

    friend bool operator==(const FreeLabels &, const FreeLabels &) = default;
};

struct MessageReport
{
    MessageId messageId;
    Report report;

    friend bool operator==(const MessageReport &, const MessageReport &) = default;
};

using Remark = std::variant<FreeLabels, MessageReport>;
