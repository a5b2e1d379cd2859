-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message_tree_state.* FROM message_tree_state
WHERE state = :state AND lang = :lang
ORDER BY message_tree_id LIMIT 1;
