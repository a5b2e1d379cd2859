// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/material.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// Sets of prompts, and their rankings.
class PromptSetRepository
{
public:
    explicit PromptSetRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Member
    {
        MessageId promptId;
        bool isMessage = false; // an initial prompt of the queue, else a loaded text
        QString text; // of loaded ones
    };
    Result<void> insert(const PromptSet &set, const QList<Member> &members) const;
    Result<std::optional<PromptSet>> find(const PromptSetId &id) const;
    Result<std::optional<PromptSetId>> setOf(const MessageId &prompt) const;
    // In the order of the file, deleted ones left out; with id, text, rank, author and whether a machine wrote it.
    Result<QList<Message>> prompts(const PromptSetId &id) const;

    struct Ranking
    {
        TaskId taskId;
        UserId userId;
        ApiClientId clientId;
        QDateTime createdDate;
        PromptSetId setId;
        QList<MessageId> prompts; // best first
        QString payload; // the whole of it as JSON
    };
    Result<void> insertRanking(const Ranking &ranking) const; // and counts it
    Result<bool> isRankedBy(const PromptSetId &id, const UserId &user) const;
    Result<QList<QList<MessageId>>> rankings(const PromptSetId &id) const; // best first
    Result<void> storeRank(const MessageId &prompt, std::optional<int> rank) const;
    Result<QList<PromptSetId>> ranked(int requiredRankings) const; // sets that have as many

private:
    Connection &m_connection;
};

} // namespace Storage
