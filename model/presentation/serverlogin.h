// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

// What somebody enters to work on a server.
struct ServerLogin
{
    enum class Way { Invitation, ApiKey };

    QString address; // as typed
    Way way = Way::Invitation;
    QString secret; // the code, or the key
    QString name; // of the person; with a key also the username at the server
    QString acceptedTerms; // the version that was shown and accepted; empty: none

    friend bool operator==(const ServerLogin &, const ServerLogin &) = default;
};
