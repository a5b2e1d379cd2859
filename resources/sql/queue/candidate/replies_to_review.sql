-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.id, message.role
FROM message_tree_state AS tree
JOIN message ON message.message_tree_id = tree.message_tree_id
WHERE tree.active AND tree.state = 'growing' AND message.parent_id IS NOT NULL
    AND message.lang = :lang AND NOT message.deleted
    AND (message.review_result IS NULL OR NOT message.review_result) AND message.review_count < :required_reviews
    AND message.user_id IS NOT NULL AND (:allow_own OR message.user_id <> :user_id)
    AND NOT EXISTS (SELECT 1 FROM message_emoji AS skip
        WHERE skip.message_id = message.id AND skip.user_id = :user_id AND skip.emoji = '_skip_labeling')
    AND NOT EXISTS (SELECT 1 FROM text_labels AS review
        WHERE review.message_id = message.id AND review.user_id = :user_id AND review.task_id IS NOT NULL)
ORDER BY message.id;
