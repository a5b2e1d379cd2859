-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Every root has a tree row of its own, and no other message has one.
SELECT message.id
FROM message LEFT JOIN message_tree_state AS tree ON tree.message_tree_id = message.id
WHERE (NOT message.loose AND message.parent_id IS NULL) <> (tree.message_tree_id IS NOT NULL);
