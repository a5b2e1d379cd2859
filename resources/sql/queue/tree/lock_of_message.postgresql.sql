-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The same, by a message of the tree.
SELECT tree.*
FROM message JOIN message_tree_state AS tree ON tree.message_tree_id = message.message_tree_id
WHERE message.id = :message_id
FOR NO KEY UPDATE OF tree;
