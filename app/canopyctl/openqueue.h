// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"
#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/storage/connection.h"

namespace Canopyctl {

// A queue and what it works with.
struct OpenedQueue
{
    std::unique_ptr<Storage::Connection> connection;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Engine::Queue> queue;
};

// Brought to this program's version of the schema. DatabaseMissing where no queue was begun. Commands that only read
// take it as it is; those that change something let what is due happen first.
Result<std::unique_ptr<OpenedQueue>> openQueue(
    const Storage::DatabaseUrl &url, Engine::Start start = Engine::Start::AsItIs);

// An error of storage as a sentence that says what happened and what to do.
QString sentenceOf(const Error &error, const Storage::DatabaseUrl &url);

}
