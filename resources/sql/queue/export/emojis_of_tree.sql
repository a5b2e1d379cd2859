-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

SELECT message_emoji.message_id, message_emoji.emoji,
    CASE WHEN app_user.api_client_id = :import_client THEN app_user.username ELSE app_user.id END AS file_user_id
FROM message_emoji
JOIN message ON message.id = message_emoji.message_id
JOIN app_user ON app_user.id = message_emoji.user_id
WHERE message.message_tree_id = :message_tree_id
ORDER BY message_emoji.created_date, message_emoji.user_id, message_emoji.emoji;
