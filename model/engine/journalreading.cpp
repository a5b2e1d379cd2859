// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/journalreading.h"

#include "model/engine/journalreader.h"
#include "model/engine/usecases.h"

namespace Engine {

Result<QList<JournalEvent>> JournalReading::read(const QString &reader, int maximum)
{
    return m_useCases.inTransaction([&] { return readJournal(m_useCases.context(), reader, maximum); });
}

Result<void> JournalReading::acknowledge(const QString &reader, const JournalId &last)
{
    return m_useCases.inTransaction([&] { return acknowledgeJournal(m_useCases.context(), reader, last); });
}

Result<void> JournalReading::fail(const QString &reader, const QString &error, const QDateTime &nextRun)
{
    return m_useCases.inTransaction([&] { return failJournal(m_useCases.context(), reader, error, nextRun); });
}

Result<QList<JournalReader>> JournalReading::readers()
{
    return m_useCases.inTransaction([&] { return m_useCases.context().journalReaders.all(); });
}

Result<QList<JournalEvent>> JournalReading::recent(int maximum)
{
    return m_useCases.inTransaction([&] { return m_useCases.context().journalRows.recent(maximum); });
}

}
