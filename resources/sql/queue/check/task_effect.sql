-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A finished task has its receipt and its effect: a message, a summary, a review, a ranking or a rating.
SELECT task.id
FROM task
WHERE task.done AND NOT task.collective
    AND (task.receipt_hash IS NULL
        OR (NOT EXISTS (SELECT 1 FROM message WHERE message.task_id = task.id)
            AND NOT EXISTS (SELECT 1 FROM summary WHERE summary.task_id = task.id)
            AND NOT EXISTS (SELECT 1 FROM text_labels
                WHERE text_labels.message_id = task.parent_message_id AND text_labels.task_id = task.id)
            AND NOT EXISTS (SELECT 1 FROM message_reaction WHERE message_reaction.task_id = task.id)));
