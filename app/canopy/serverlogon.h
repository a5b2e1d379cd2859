// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/http/httpbackend.h"
#include "model/presentation/profilelist.h"
#include "model/presentation/serverlogin.h"

// How one gets to work on a server, from what was entered or kept: no widgets.
struct ServerEntry
{
    ServerAccount account;
    QString secret; // for the keychain
    std::shared_ptr<Http::HttpBackend> backend;
};

Async<ServerDescription> lookAtServer(QString address);
// Redeems the invitation where there is one, accepts the terms that were shown, and signs in.
Async<ServerEntry> logOn(ServerLogin login);
// With a secret from the keychain. Does not ask the server: one can work without it.
Result<std::shared_ptr<Http::HttpBackend>> backendOf(const ServerAccount &account, const QString &secret);
