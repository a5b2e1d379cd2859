-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The conditions on children stand in the join: a parent whose replies were all rejected or deleted is on offer again.
WITH open_tree (id, max_depth, max_children_count) AS (
    SELECT tree.message_tree_id, tree.max_depth, tree.max_children_count
    FROM message_tree_state AS tree
    JOIN message ON message.message_tree_id = tree.message_tree_id AND NOT message.deleted
        AND (message.review_result OR (message.parent_id IS NOT NULL AND message.review_count < :required_reviews))
    WHERE tree.active AND tree.state = 'growing'
    GROUP BY tree.message_tree_id, tree.max_depth, tree.max_children_count, tree.goal_tree_size
    HAVING count(*) < tree.goal_tree_size
)
SELECT parent.id, parent.role, count(child.id) AS children
FROM open_tree
JOIN message AS parent ON parent.message_tree_id = open_tree.id
LEFT JOIN message AS child ON child.parent_id = parent.id AND NOT child.loose AND NOT child.deleted
    AND (child.review_result OR child.review_count < :required_reviews)
WHERE parent.review_result AND NOT parent.deleted AND parent.lang = :lang AND parent.depth < open_tree.max_depth
    AND NOT EXISTS (SELECT 1 FROM message_emoji AS skip
        WHERE skip.message_id = parent.id AND skip.user_id = :user_id AND skip.emoji = '_skip_reply')
    AND NOT EXISTS (SELECT 1 FROM task
        WHERE task.parent_message_id = parent.id AND task.created_date > :locked_since AND NOT task.done AND NOT task.skipped
            AND task.payload_type IN ('PrompterReplyPayload', 'AssistantReplyPayload'))
GROUP BY parent.id, parent.role, open_tree.max_children_count
HAVING count(child.id) < open_tree.max_children_count
    AND (parent.role = 'prompter' OR count(child.id) < :num_prompter_replies)
    AND (:allow_duplicates OR sum(CASE WHEN child.user_id = :user_id THEN 1 ELSE 0 END) = 0)
ORDER BY parent.id;
