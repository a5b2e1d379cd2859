-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.id
FROM message
JOIN message_tree_state AS tree ON tree.message_tree_id = message.message_tree_id
LEFT JOIN imported_message ON imported_message.message_id = message.id
WHERE imported_message.message_id IS NULL AND message.depth > tree.max_depth;
