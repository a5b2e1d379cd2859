-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What was paid for is there.
SELECT contribution.source_id AS id
FROM contribution
JOIN task ON task.id = contribution.source_id
LEFT JOIN text_labels ON text_labels.message_id = task.parent_message_id AND text_labels.task_id = task.id AND text_labels.user_id = contribution.user_id
LEFT JOIN message_reaction ON message_reaction.task_id = task.id AND message_reaction.user_id = contribution.user_id
WHERE (contribution.domain = 'voting' AND text_labels.id IS NULL)
    OR (contribution.domain = 'ranking' AND message_reaction.task_id IS NULL)
UNION ALL
SELECT message.id
FROM contribution JOIN message ON message.id = contribution.source_id
WHERE contribution.domain = 'prompting' AND (message.user_id IS NULL OR message.user_id <> contribution.user_id);
