// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/messagelisting.h"
#include "model/domain/moderation.h"
#include "model/domain/userlisting.h"
#include "model/storage/connection.h"

#include <QHash>

namespace Storage {

// Lists between two places, from either end. A page costs what is on it, beside what a filter leaves out: of an
// author's, a client's or a language's messages there is an index each, of the words that are searched for too.
class ListingRepository
{
public:
    explicit ListingRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    template <typename Place>
    struct Range
    {
        std::optional<Place> lower; // in ascending order
        std::optional<Place> upper;
        bool descending = false;
        int maximum = 10;
    };

    // With the exact date, which the cursor of a page is made of.
    template <typename Item>
    struct Dated
    {
        Item item;
        qint64 date = 0; // microseconds
    };

    Result<QList<Dated<Message>>> messages(const MessageListing &listing, const Range<DateCursor> &range) const;
    Result<QList<Dated<FlaggedMessage>>> flagged(const Range<DateCursor> &range) const;
    Result<QList<User>> people(const UserListing &listing, const Range<NameCursor> &range) const;

    // For many at once.
    Result<QHash<MessageId, QStringList>> emojisBy(const UserId &user, const QList<MessageId> &messages) const;
    Result<QHash<UserId, User>> people(const QList<UserId> &ids) const;

private:
    Connection &m_connection;
};

} // namespace Storage
