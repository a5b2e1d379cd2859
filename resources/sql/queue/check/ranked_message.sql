-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What was ranked are replies to the ranked message; the noted author is theirs.
SELECT ranked_message.task_id AS id
FROM ranked_message
JOIN message_reaction ON message_reaction.task_id = ranked_message.task_id
    AND message_reaction.user_id = ranked_message.user_id
JOIN message ON message.id = ranked_message.message_id
WHERE message.parent_id <> message_reaction.message_id OR message.user_id <> ranked_message.author_id
    OR (message.user_id IS NULL) <> (ranked_message.author_id IS NULL);
