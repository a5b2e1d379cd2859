// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/figures.h"
#include "model/storage/connection.h"

namespace Storage {

// Counts of everything. All but trees() and cached() read whole tables.
class FiguresRepository
{
public:
    explicit FiguresRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct TreeCount
    {
        QString lang;
        TreeState state = TreeState::InitialPromptReview;
        int trees = 0;
    };

    Result<SystemFigures> system() const;
    Result<QList<TreeCount>> trees() const; // by language and name of the state; those that are kept, no look at trees
    Result<QList<TreeSize>> treeSizes(bool onlyActive) const;
    // Accepted messages that people wrote and nobody deleted.
    Result<QMap<QString, int>> humanMessagesByLang() const;
    Result<QMap<QString, int>> humanMessagesByRole() const;
    Result<int> peopleWhoAcceptedTerms() const; // enabled ones

    Result<QList<CachedFigures>> cached(const std::optional<CachedFigure> &only = {}) const;
    Result<void> store(const CachedFigures &figures) const;

private:
    Result<QMap<QString, int>> counted(const QString &statement) const;

    Connection &m_connection;
};

} // namespace Storage
