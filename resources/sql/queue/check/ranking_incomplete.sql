-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A tree that was brought to its end here has all rankings.
SELECT tree.message_tree_id AS id
FROM message_tree_state AS tree
JOIN message AS child ON child.message_tree_id = tree.message_tree_id
LEFT JOIN imported_message ON imported_message.message_id = tree.message_tree_id
WHERE tree.state = 'ready_for_export' AND NOT tree.curtailed AND imported_message.message_id IS NULL
    AND child.parent_id IS NOT NULL AND child.review_result AND NOT child.deleted
    AND (child.role = 'assistant' OR :rank_prompter_replies)
GROUP BY tree.message_tree_id, child.parent_id, child.role
HAVING count(*) > 1 AND (SELECT count(*) FROM message_reaction
    WHERE message_reaction.message_id = child.parent_id) < :required_rankings;
