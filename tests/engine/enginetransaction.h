// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/scores.h"
#include "model/storage/queue/settingrepository.h"
#include "model/storage/transaction.h"
#include "tests/engine/testqueue.h"

// What a use case does with the engine's parts: one transaction, scores flushed. False when it failed.
template <typename UseCase>
bool inTransaction(Storage::Connection &connection, const Clock &clock, RandomSource &random, UseCase useCase)
{
    const auto client = Storage::SettingRepository(connection).localClient();
    if (!client || !*client)
        return false;
    Engine::Context context(connection, clock, random, {}, {}, **client);
    auto transaction = Storage::Transaction::begin(connection);
    if (!transaction || !useCase(context))
        return false;
    const auto flushed = Engine::flushScores(context);
    if (!flushed)
        qWarning("%s", qUtf8Printable(flushed.error().message));
    return flushed && transaction->commit();
}

template <typename UseCase>
bool inTransaction(TestQueue &test, UseCase useCase)
{
    return inTransaction(test.connection(), test.clock, test.random, useCase);
}
