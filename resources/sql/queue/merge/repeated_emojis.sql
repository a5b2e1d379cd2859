-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What one person cannot have given: the same twice, both votes, a vote on an own message.
SELECT given.message_id, given.user_id, given.emoji
FROM message_emoji AS given
WHERE given.user_id = :source AND EXISTS (
    SELECT 1 FROM message_emoji AS other
    WHERE other.message_id = given.message_id AND other.user_id = :into
        AND (other.emoji = given.emoji OR (other.emoji IN ('+1', '-1') AND given.emoji IN ('+1', '-1'))))
UNION
SELECT given.message_id, given.user_id, given.emoji
FROM message_emoji AS given JOIN message ON message.id = given.message_id
WHERE given.emoji IN ('+1', '-1')
    AND ((given.user_id = :source AND message.user_id = :into) OR (given.user_id = :into AND message.user_id = :source))
ORDER BY message_id, emoji;
