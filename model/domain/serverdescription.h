// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/people.h"

#include <chrono>

// From handing out a task until answers to it are refused: the default of the original's TASK_VALIDITY_MINUTES.
inline constexpr std::chrono::minutes usualTaskValidity{2880};

enum class ServerSoftware { Canopy, OpenAssistant };

// What a server is and by which rules one works on it, as it tells itself before anybody signs in.
struct ServerDescription
{
    ServerSoftware software = ServerSoftware::Canopy;
    QString name; // as it calls itself; may be empty
    QString version; // empty where it does not tell
    std::optional<int> maximumLength; // of a message, in code points
    std::optional<std::chrono::minutes> taskValidity; // from handing out a task until answers to it are refused
    Terms terms; // of use; their text is empty where there are none, or where the server does not show them
    bool requiresTerms = false; // nothing can be handed in before they are accepted

    friend bool operator==(const ServerDescription &, const ServerDescription &) = default;
};
