-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- All rankings of a parent's replies by finished tasks, ballot after ballot, best first, with who gave them.
SELECT ranked_message.task_id, ranked_message.user_id, ranked_message.message_id, message_reaction.created_date
FROM message_reaction
JOIN task ON task.id = message_reaction.task_id
JOIN ranked_message ON ranked_message.task_id = message_reaction.task_id
    AND ranked_message.user_id = message_reaction.user_id
WHERE message_reaction.message_id = :message_id AND (task.done OR task.collective)
ORDER BY ranked_message.task_id, ranked_message.user_id, ranked_message.place;
