// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// The rankings of replies, each with its places in order.
class RankingRepository
{
public:
    explicit RankingRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Ranking
    {
        TaskId taskId;
        UserId userId;
        ApiClientId clientId;
        QDateTime createdDate;
        MessageId parentId;
        QString payload; // the whole of it as JSON
        QList<Message> replies; // best first
    };
    Result<void> insert(const Ranking &ranking) const;
    Result<bool> exists(const MessageId &parent, const UserId &user) const;
    Result<QList<QList<MessageId>>> ofParent(const MessageId &parent) const; // of done tasks, best first
    struct Ballot
    {
        TaskId taskId;
        UserId userId;
        QDateTime createdDate;
        QList<MessageId> replies; // best first
    };
    Result<QList<Ballot>> ballots(const MessageId &parent) const; // of done tasks
    Result<QList<MessageId>> decidedParents() const; // of ranked replies, in trees that were scored

private:
    Connection &m_connection;
};

} // namespace Storage
