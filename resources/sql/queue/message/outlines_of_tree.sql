-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What rules about trees look at, without texts.
SELECT id, parent_id, message_tree_id, user_id, role, lang, depth, deleted, review_count, review_result, retired, ranking_count, emojis
FROM message
WHERE message_tree_id = :message_tree_id
ORDER BY id;
