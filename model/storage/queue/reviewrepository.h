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
    struct Given
    {
        UserId userId;
        TaskId taskId;
        Labels labels;
    };
    Result<QList<Given>> ofMessage(const MessageId &message) const; // in the order of ids
    Result<LabelMeans> importedOf(const MessageId &message) const; // empty for messages written here

private:
    Connection &m_connection;
};

} // namespace Storage
