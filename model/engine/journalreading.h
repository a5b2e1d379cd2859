// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/journalevent.h"

namespace Engine {

class UseCases;

// The journal for those who follow it (journalreader.h). Each function is one transaction.
class JournalReading
{
public:
    explicit JournalReading(UseCases &useCases)
        : m_useCases(useCases)
    {
    }

    Result<QList<JournalEvent>> read(const QString &reader, int maximum);
    Result<void> acknowledge(const QString &reader, const JournalId &last);
    Result<void> fail(const QString &reader, const QString &error, const QDateTime &nextRun);
    Result<QList<JournalReader>> readers(); // by name
    Result<QList<JournalEvent>> recent(int maximum); // newest first, nobody's place changes

private:
    UseCases &m_useCases;
};

}
