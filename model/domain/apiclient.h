// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"

#include <QString>

using ApiClientId = Id<struct ApiClientIdTag>;
using RootTokenId = Id<struct RootTokenIdTag>;

// Where people and messages come from: this process, a file, a program with a key. A trusted one acts for its people
// and for moderators.
struct ApiClient
{
    ApiClientId id;
    QString description;
    QString frontendType;
    bool trusted = false;
    bool enabled = true;
    QString adminEmail = {}; // empty: none
    bool hasKey = false; // nobody comes in over the network by one without

    friend bool operator==(const ApiClient &, const ApiClient &) = default;
};

// What may make API clients; it stands for whoever runs the server, not for a program.
struct RootToken
{
    RootTokenId id;
    QString description;
    bool enabled = true;

    friend bool operator==(const RootToken &, const RootToken &) = default;
};
