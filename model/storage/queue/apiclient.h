// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/apiclient.h"
#include "model/storage/connection.h"

namespace Storage {

// The client of everything that came out of files has the same id in every queue.
ApiClient importClient();

// Nothing changes when it is there already.
Result<void> storeApiClient(Connection &connection, const ApiClient &client);

} // namespace Storage
