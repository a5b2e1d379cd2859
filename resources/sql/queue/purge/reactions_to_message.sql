-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The rankings that list the message, and what its own replies were given.
SELECT task_id, user_id, message_id FROM message_reaction
WHERE message_id = :message_id
    OR (task_id, user_id) IN (SELECT task_id, user_id FROM ranked_message WHERE message_id = :message_id)
ORDER BY task_id, user_id;
