// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/material.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// Summaries of stories, and their ratings.
class SummaryRepository
{
public:
    explicit SummaryRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const Summary &summary, const ApiClientId &client) const;
    Result<std::optional<Summary>> find(const SummaryId &id) const;
    Result<QList<SummaryId>> ofUser(const UserId &user) const;
    Result<bool> hasOwn(const StoryId &story, const UserId &user) const;
    Result<bool> hasRecentDuplicate(const UserId &user, const QString &text, const QDateTime &since) const;

    struct Rating
    {
        TaskId taskId;
        UserId userId;
        ApiClientId clientId;
        QDateTime createdDate;
        SummaryId summaryId;
        int rating = 0;
        QString payload; // the whole of it as JSON
    };
    Result<void> insertRating(const Rating &rating) const; // and counts it
    Result<bool> isRatedBy(const SummaryId &summary, const UserId &user) const;

private:
    Connection &m_connection;
};

} // namespace Storage
