-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A tree that left growing here had reached its goal.
SELECT tree.message_tree_id AS id
FROM message_tree_state AS tree
LEFT JOIN imported_message ON imported_message.message_id = tree.message_tree_id
WHERE tree.state IN ('ranking', 'ready_for_scoring', 'ready_for_export') AND NOT tree.curtailed AND imported_message.message_id IS NULL
    AND tree.goal_tree_size > (SELECT count(*) FROM message
        WHERE message.message_tree_id = tree.message_tree_id AND message.review_result AND NOT message.deleted);
