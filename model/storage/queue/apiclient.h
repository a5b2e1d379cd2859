// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"
#include "model/storage/connection.h"

using ApiClientId = Id<struct ApiClientIdTag>;

namespace Storage {

// Where people and messages come from: this process, a file, later programs with a key.
struct ApiClient
{
    ApiClientId id;
    QString description;
    QString frontendType;
    bool trusted = false;
};

// The client of everything that came out of files has the same id in every queue.
ApiClient importClient();

// Nothing changes when it is there already.
Result<void> storeApiClient(Connection &connection, const ApiClient &client);

} // namespace Storage
