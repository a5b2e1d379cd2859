// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Storage {
class Connection;
}

namespace Bench {

// What an import does not bring along, but a queue that grew by itself would hold: of each message its task, done, with
// its receipt, and the entry in the journal. Otherwise the tables of tasks would stay small however many messages there
// are. On SQLite.
void addHistory(Storage::Connection &connection);

}
