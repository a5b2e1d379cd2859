// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/journalevent.h"
#include "model/engine/context.h"

// The journal for whoever follows it: a name, and the place that was reached under it. Events come in the order of
// their position, which is that of their ids except where a transaction ended later than one with later ids: the
// position is given when a reader first asks, to what is committed by then, so that nothing is ever passed over
// (migration 005_people). Every event comes until it is acknowledged; readers do not disturb each other.
namespace Engine {

// Up to so many events after the reader's place; a new name begins at the first event there is. Notes when it asked.
Result<QList<JournalEvent>> readJournal(Context &context, const QString &reader, int maximum);
// Everything up to this event is done; what the reader's last error was is over. NotFound for an unknown reader or an
// event that no reader was given. An event before the reader's place changes nothing.
Result<void> acknowledgeJournal(Context &context, const QString &reader, const JournalId &last);
// The reader could not do what it wanted with the events: they come again.
Result<void> failJournal(Context &context, const QString &reader, const QString &error, const QDateTime &nextRun);

}
