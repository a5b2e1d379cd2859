-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A person's prompts in the lottery, in whatever language.
SELECT tree.*
FROM message
JOIN message_tree_state AS tree ON tree.message_tree_id = message.id
WHERE message.user_id = :user_id AND tree.state = 'prompt_lottery_waiting'
ORDER BY tree.message_tree_id;
