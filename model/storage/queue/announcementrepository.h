// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/announcement.h"
#include "model/storage/connection.h"

namespace Storage {

class AnnouncementRepository
{
public:
    explicit AnnouncementRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(const Announcement &announcement) const;
    Result<QList<Announcement>> latest(int maximum) const; // newest first
    Result<bool> remove(const AnnouncementId &id) const; // false: there was none

private:
    Connection &m_connection;
};

} // namespace Storage
