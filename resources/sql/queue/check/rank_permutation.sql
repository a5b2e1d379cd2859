-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Where rankings were turned into ranks here, the ranks are 0, 1, 2 …
SELECT child.parent_id AS id
FROM message AS child
JOIN message_tree_state AS tree ON tree.message_tree_id = child.message_tree_id
WHERE tree.state = 'ready_for_export' AND child.rank IS NOT NULL
    AND EXISTS (SELECT 1 FROM message_reaction WHERE message_reaction.message_id = child.parent_id)
GROUP BY child.parent_id
HAVING count(*) <> count(DISTINCT child.rank) OR max(child.rank) <> count(*) - 1;
