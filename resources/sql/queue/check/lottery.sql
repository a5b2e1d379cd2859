-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Only accepted prompts wait for the lottery, and a growing tree has won it.
SELECT tree.message_tree_id AS id
FROM message_tree_state AS tree
JOIN message ON message.id = tree.message_tree_id
LEFT JOIN imported_message ON imported_message.message_id = tree.message_tree_id
WHERE imported_message.message_id IS NULL
    AND ((tree.state = 'prompt_lottery_waiting' AND (message.review_result IS NULL OR NOT message.review_result))
        OR (tree.state = 'growing' AND tree.won_prompt_lottery_date IS NULL));
