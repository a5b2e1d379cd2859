-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The emojis that a person gave to any of these messages (a JSON list of ids).
SELECT message_id, emoji
FROM message_emoji
WHERE user_id = :user_id AND message_id IN (SELECT json_array_elements_text(CAST(:message_ids AS json)))
ORDER BY message_id, emoji;
