// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/changenumber.h"

#include "model/engine/journal.h"
#include "model/engine/secret.h"
#include "model/storage/queue/settingrepository.h"

using namespace Qt::StringLiterals;

namespace Engine {

void noteChange(Context &context)
{
    context.hasUnnumberedChange = true;
}

Result<qint64> takeNumber(Context &context)
{
    context.hasUnnumberedChange = false;
    return context.ledger.nextNumber();
}

Result<void> numberChanges(Context &context)
{
    if (!context.hasUnnumberedChange)
        return {};
    const auto number = takeNumber(context);
    return number ? Result<void>() : std::unexpected(number.error());
}

// Not from the context's random source: the same seed gives the same export, but no two queues the same key.
Result<void> readIdentity(Context &context)
{
    const Storage::SettingRepository settings(context.connection);
    auto epoch = settings.epoch();
    if (epoch && epoch->isEmpty()) {
        if (const auto begun = settings.beginEpoch(QUuid::createUuid().toString(QUuid::WithoutBraces)); !begun)
            return begun;
        epoch = settings.epoch(); // another process may have been quicker
    }
    if (!epoch)
        return std::unexpected(epoch.error());
    auto seed = settings.receiptSeed();
    if (seed && seed->isEmpty()) {
        if (const auto stored = settings.storeReceiptSeed(newSecret()); !stored)
            return stored;
        seed = settings.receiptSeed();
    }
    if (!seed)
        return std::unexpected(seed.error());
    context.epoch = *epoch;
    context.receiptSeed = *seed;
    return {};
}

Result<void> beginNewEpoch(Context &context)
{
    const QString epoch = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto changed = Storage::SettingRepository(context.connection).changeEpoch(epoch);
    if (!changed)
        return changed;
    context.epoch = epoch;
    return appendEvent(context, u"epoch_begun"_s, {}, {}, {});
}

Result<QueuePosition> positionOf(const Context &context)
{
    const auto number = context.ledger.lastNumber();
    return number ? Result<QueuePosition>(QueuePosition{context.epoch, *number}) : std::unexpected(number.error());
}

}
