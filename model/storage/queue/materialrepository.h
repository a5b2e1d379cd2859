// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/material.h"
#include "model/storage/connection.h"

namespace Storage {

// What is said of stories, summaries and sets of prompts alike, and the offer of them.
class MaterialRepository
{
public:
    explicit MaterialRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> skip(const MaterialId &material, const UserId &user, const QDateTime &date) const;
    // Takes back that it is closed to those whose task for it has expired. To be called before such tasks are removed.
    Result<void> reopenExpired(const QDateTime &now) const;

    // Those that are on offer and should not be, or the other way round. Look at everything: for the start and for
    // checks.
    Result<QList<StoryId>> misplacedStories(int wantedSummaries) const;
    Result<QList<SummaryId>> misplacedSummaries(int wantedRatings) const;
    Result<QList<PromptSetId>> misplacedPromptSets(int requiredRankings) const;

    // What a person did: which stories were summarised, summaries rated, sets ranked.
    Result<QList<StoryId>> summarisedBy(const UserId &user) const;
    Result<QList<SummaryId>> ratedBy(const UserId &user) const;
    Result<QList<PromptSetId>> rankedBy(const UserId &user) const;
    // Removes it for good, with what others made of it, and opens everything to the person again. Whatever is taken
    // away is counted in rows, by table. The counters do not follow by themselves.
    Result<void> removeOf(const UserId &user, QMap<QString, int> &rows) const;
    Result<void> recountSummaries(const StoryId &story) const;
    Result<void> recountRatings(const SummaryId &summary) const;
    Result<void> recountRankings(const PromptSetId &set) const;

private:
    Connection &m_connection;
};

} // namespace Storage
