-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- A page of trees, oldest first. Empty texts and -1 leave a filter out.
SELECT tree.message_tree_id, tree.state, tree.lang, tree.origin, root.created_date, imported_tree.fields
FROM message_tree_state tree
JOIN message root ON root.id = tree.message_tree_id
LEFT JOIN imported_tree ON imported_tree.message_tree_id = tree.message_tree_id
WHERE (root.created_date, root.id) > (:after_date, :after_id)
    AND (:state = '' OR tree.state = :state)
    AND (:lang = '' OR tree.lang = :lang)
    AND (:user_id = '' OR EXISTS (SELECT 1 FROM message own
        WHERE own.message_tree_id = tree.message_tree_id AND own.user_id = :user_id))
ORDER BY root.created_date, root.id
LIMIT :maximum;
