// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/moderation.h"
#include "model/storage/connection.h"

namespace Storage {

// What messages said before they were edited: each row has the text that an edit replaced, who edited and when.
class RevisionRepository
{
public:
    explicit RevisionRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const Revision &replaced) const;
    Result<QList<Revision>> ofMessage(const MessageId &message) const; // oldest edit first

private:
    Connection &m_connection;
};

} // namespace Storage
