// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/queue.h"
#include "model/storage/connection.h"

namespace Canopyctl {

// A database that holds a queue, brought to this program's version of the schema. DatabaseMissing where none was begun.
Result<std::unique_ptr<Storage::Connection>> openDatabase(const Storage::DatabaseUrl &url);

// An error of storage as a sentence that says what happened and what to do.
QString sentenceOf(const Error &error, const Storage::DatabaseUrl &url);

}
