// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/emojirepository.h"

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

} // namespace Storage
