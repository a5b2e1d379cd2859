-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What authors wrote, with what people thought of it; spam_prompt: the prompt of a tree that was aborted.
SELECT message.user_id, message.emojis, coalesce(tree.state = 'aborted_low_grade', FALSE) AS spam_prompt
FROM message LEFT JOIN message_tree_state AS tree ON tree.message_tree_id = message.id
WHERE message.user_id = :user_id AND message.created_date >= :since AND NOT message.deleted;
