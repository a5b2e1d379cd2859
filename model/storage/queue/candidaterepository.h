// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/domain/treeconfiguration.h"
#include "model/storage/connection.h"

namespace Storage {

// What one person may be offered in one language. Only active trees are looked at.
class CandidateRepository
{
public:
    CandidateRepository(Connection &connection, const TreeConfiguration &configuration)
        : m_connection(connection)
        , m_configuration(configuration)
    {
    }

    struct Reply
    {
        MessageId id;
        Role role = Role::Assistant;
    };
    struct Parent
    {
        MessageId id;
        Role role = Role::Prompter;
        int children = 0; // that count
    };
    struct RankingGroup
    {
        MessageId parentId;
        Role role = Role::Assistant; // of the replies
    };

    Result<QList<MessageId>> promptsToReview(const UserId &user, const QString &lang) const;
    Result<QList<Reply>> repliesToReview(const UserId &user, const QString &lang) const;
    // A parent for which somebody was handed a task since lockedSince, and has not answered yet, is left out.
    Result<QList<Parent>> extendibleParents(
        const UserId &user, const QString &lang, const QDateTime &lockedSince) const;
    Result<QList<RankingGroup>> incompleteRankings(const UserId &user, const QString &lang) const;
    Result<int> countOpenRankings(const QString &lang) const; // for whomever

private:
    Connection &m_connection;
    const TreeConfiguration &m_configuration;
};

} // namespace Storage
