-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Roots without a tree row, with the number of messages that hang together.
SELECT root.id, root.lang, (SELECT count(*) FROM message WHERE message.message_tree_id = root.id) AS messages
FROM message AS root
LEFT JOIN message_tree_state AS tree ON tree.message_tree_id = root.id
WHERE root.id = root.message_tree_id AND tree.message_tree_id IS NULL
ORDER BY root.id;
