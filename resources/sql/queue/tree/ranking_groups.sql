-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Accepted siblings of one role, two or more, and how many people have ranked them.
SELECT child.parent_id, child.role, count(*) AS replies,
    (SELECT count(*) FROM message_reaction JOIN task ON task.id = message_reaction.task_id
        WHERE message_reaction.message_id = child.parent_id AND (task.done OR task.collective)
            AND message_reaction.payload_type = 'RankingReactionPayload') AS rankings
FROM message AS child
WHERE child.message_tree_id = :message_tree_id AND child.parent_id IS NOT NULL AND child.review_result AND NOT child.deleted
GROUP BY child.parent_id, child.role
HAVING count(*) > 1
ORDER BY child.parent_id, child.role;
