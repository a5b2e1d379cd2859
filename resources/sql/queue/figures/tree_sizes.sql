-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Of every tree, or of those that are active.
SELECT tree.message_tree_id, tree.state, tree.goal_tree_size, max(message.depth) AS depth,
    min(message.created_date) AS oldest, max(message.created_date) AS youngest, count(*) AS messages
FROM message_tree_state AS tree JOIN message ON message.message_tree_id = tree.message_tree_id
WHERE NOT message.deleted AND (tree.active OR NOT CAST(:only_active AS boolean))
GROUP BY tree.message_tree_id, tree.state, tree.goal_tree_size
ORDER BY tree.message_tree_id;
