-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Loose messages whose parent has come into a tree.
SELECT child.id, child.deleted, parent.id AS parent_id, parent.message_tree_id, parent.depth
FROM message child
JOIN message parent ON parent.id = child.parent_id
WHERE child.loose AND NOT parent.loose AND child.role <> parent.role AND parent.depth < :maximum_depth
ORDER BY child.id;
