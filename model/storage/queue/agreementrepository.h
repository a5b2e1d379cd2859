// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/label.h"
#include "model/storage/connection.h"

#include <functional>

namespace Storage {

// Reviews and rankings as they bear on one another, streaming. No text is read.
class AgreementRepository
{
public:
    explicit AgreementRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    struct Filter
    {
        QString lang; // of the message, of the parent of what was ranked; empty: any
        std::optional<QDateTime> since; // when it was judged
    };

    struct Review
    {
        UserId userId;
        Labels labels;
    };
    // All reviews of a message at once, a message each call; ordered by person.
    Result<void> forEachMessage(
        const Filter &filter, const std::function<Result<void>(const MessageId &, const QList<Review> &)> &visit) const;

    struct ReviewPair
    {
        UserId firstId; // less than the second
        UserId secondId;
        Labels first;
        Labels second;
    };
    // Two reviews of the same message each call; those of the same two people follow one another.
    Result<void> forEachReviewPair(
        const Filter &filter, const std::function<Result<void>(const ReviewPair &)> &visit) const;

    struct Ballot
    {
        TaskId taskId;
        UserId userId;
        QList<MessageId> replies; // best first
    };
    // All rankings of a parent's replies at once, a parent each call; ordered by person.
    Result<void> forEachParent(
        const Filter &filter, const std::function<Result<void>(const MessageId &, const QList<Ballot> &)> &visit) const;

private:
    Connection &m_connection;
};

} // namespace Storage
