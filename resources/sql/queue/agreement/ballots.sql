-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The rankings of replies by finished or collective tasks, one parent after the other, each ballot best first. The language is the
-- parent's; an empty one is any.
SELECT message_reaction.message_id AS parent_id, message_reaction.task_id, message_reaction.user_id,
    ranked_message.message_id
FROM message_reaction
JOIN task ON task.id = message_reaction.task_id
JOIN ranked_message ON ranked_message.task_id = message_reaction.task_id
    AND ranked_message.user_id = message_reaction.user_id
WHERE (task.done OR task.collective) AND message_reaction.message_id IS NOT NULL AND message_reaction.created_date >= :since
    AND (:lang = ''
        OR EXISTS (SELECT 1 FROM message WHERE message.id = message_reaction.message_id AND message.lang = :lang))
ORDER BY message_reaction.message_id, message_reaction.user_id, message_reaction.task_id, ranked_message.place;
