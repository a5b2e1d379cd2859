// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/domain/page.h"

// Microseconds since 1970, UTC (isodate.h): a page begins exactly where the one before ended, also among messages that
// came from a file with finer dates than QDateTime keeps.
using DateCursor = Cursor<qint64, MessageId>;

// Which messages of all to list, by date and id.
struct MessageListing
{
    std::optional<UserId> author;
    std::optional<QUuid> apiClient; // by which they came in
    std::optional<QString> lang;
    bool onlyRoots = false;
    bool withDeleted = false;
    QString searchText; // all of these words, in any form of them; needs lang
    std::optional<qint64> from; // microseconds, both ends included
    std::optional<qint64> until;
};
