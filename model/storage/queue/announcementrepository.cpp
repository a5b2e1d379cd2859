// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/announcementrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

Result<void> AnnouncementRepository::insert(const Announcement &announcement) const
{
    return done(m_connection.execute(u"queue/announcement/insert"_s,
        {{u"id"_s, toSql(announcement.id)}, {u"created_date"_s, toSql(announcement.createdDate)},
            {u"text"_s, announcement.text}}));
}

Result<QList<Announcement>> AnnouncementRepository::latest(int maximum) const
{
    const auto fromRow = [](const Row &row) {
        return Announcement{row.id<AnnouncementId>(u"id"), row.dateTime(u"created_date"), row.text(u"text")};
    };
    return mapped(m_connection.rows(u"queue/announcement/latest"_s, {{u"maximum"_s, maximum}}), fromRow);
}

Result<bool> AnnouncementRepository::remove(const AnnouncementId &id) const
{
    const auto removed = m_connection.execute(u"queue/announcement/remove"_s, {{u"id"_s, toSql(id)}});
    if (!removed)
        return std::unexpected(removed.error());
    return *removed > 0;
}

} // namespace Storage
