// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/queue/apiclient.h"
#include "model/storage/queue/storedjson.h"

#include <QDateTime>

namespace Storage {

// The labels of review tasks.
class ReviewRepository
{
public:
    explicit ReviewRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Review
    {
        QUuid id; // the task's, unless many answer that
        TaskId taskId;
        UserId userId;
        ApiClientId clientId;
        QDateTime createdDate;
        MessageId messageId;
        Labels labels;
    };
    Result<void> insert(const Review &review) const;
    Result<QList<Labels>> ofMessage(const MessageId &message) const; // of done tasks
    Result<LabelMeans> importedOf(const MessageId &message) const; // empty for messages written here
    Result<bool> exists(const MessageId &message, const UserId &user) const;

private:
    Connection &m_connection;
};

} // namespace Storage
