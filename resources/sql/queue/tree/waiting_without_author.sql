-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Prompts in the lottery whose author may not take part any more.
SELECT tree.*
FROM message_tree_state AS tree
JOIN message ON message.id = tree.message_tree_id
JOIN app_user ON app_user.id = message.user_id
WHERE tree.state = 'prompt_lottery_waiting' AND (app_user.deleted OR NOT app_user.enabled)
ORDER BY tree.message_tree_id;
