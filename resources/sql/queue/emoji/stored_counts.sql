-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Messages that have emojis, or should have.
SELECT message.id, message.emojis, coalesce(imported_message.emojis, '{}') AS imported
FROM message
LEFT JOIN imported_message ON imported_message.message_id = message.id
WHERE message.emojis <> '{}' OR imported_message.emojis IS NOT NULL
    OR EXISTS (SELECT 1 FROM message_emoji WHERE message_emoji.message_id = message.id);
