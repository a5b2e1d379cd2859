// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/emojirepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

Result<bool> EmojiRepository::insert(
    const MessageId &message, const UserId &user, const QString &emoji, const QDateTime &date) const
{
    const auto changed = m_connection.execute(u"queue/emoji/insert"_s,
        {{u"message_id"_s, toSql(message)}, {u"user_id"_s, toSql(user)}, {u"emoji"_s, emoji},
            {u"created_date"_s, toSql(date)}});
    if (!changed)
        return std::unexpected(changed.error());
    return *changed > 0;
}

Result<void> EmojiRepository::remove(const MessageId &message, const UserId &user, const QString &emoji) const
{
    return done(m_connection.execute(u"queue/emoji/remove"_s,
        {{u"message_id"_s, toSql(message)}, {u"user_id"_s, toSql(user)}, {u"emoji"_s, emoji}}));
}

Result<QStringList> EmojiRepository::ofPerson(const MessageId &message, const UserId &user) const
{
    return mapped(
        m_connection.rows(u"queue/emoji/of_person"_s, {{u"message_id"_s, toSql(message)}, {u"user_id"_s, toSql(user)}}),
        [](const Row &row) { return row.text(u"emoji"); });
}

} // namespace Storage
