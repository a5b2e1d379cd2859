// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/moderation.h"
#include "model/storage/queue/apiclient.h"

namespace Storage {

// Labels without a task, and reports: one of each a person and message.
class FreeLabelRepository
{
public:
    explicit FreeLabelRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Entry
    {
        QUuid id; // kept by an earlier one of the same person and message
        UserId userId;
        ApiClientId clientId;
        QDateTime createdDate;
        MessageId messageId;
        Labels labels;
    };
    Result<void> put(const Entry &entry) const;
    Result<void> putReport(const Entry &entry, const QString &text) const;

    Result<std::optional<Labels>> find(const MessageId &message, const UserId &user) const;
    Result<QList<ReceivedReport>> reportsOf(const MessageId &message) const; // oldest first

private:
    Result<void> put(const Entry &entry, bool isReport, const std::optional<QString> &text) const;

    Connection &m_connection;
};

} // namespace Storage
