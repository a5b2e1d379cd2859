-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT tree.*
FROM message_tree_state AS tree
JOIN message ON message.id = tree.message_tree_id
WHERE tree.state = 'prompt_lottery_waiting' AND tree.lang = :lang AND message.user_id = :user_id
    AND message.review_result AND NOT message.deleted
ORDER BY tree.message_tree_id
LIMIT 100;
