-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message_tree_state.* FROM message_tree_state
WHERE (CAST(:state AS text) IS NULL OR state = :state) AND (CAST(:lang AS text) IS NULL OR lang = :lang)
    AND (CAST(:after_id AS text) IS NULL OR message_tree_id > :after_id)
ORDER BY message_tree_id
LIMIT :maximum;
