-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Trees that are not active offer nothing.
SELECT item.subject_id AS id
FROM work_item AS item
JOIN message ON message.id = item.subject_id
JOIN message_tree_state AS tree ON tree.message_tree_id = message.message_tree_id
WHERE NOT tree.active;
