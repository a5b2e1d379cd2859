-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message_tree_state.* FROM message_tree_state
WHERE state = :state AND (CAST(:lang AS text) IS NULL OR lang = :lang)
ORDER BY message_tree_id;
