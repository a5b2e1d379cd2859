-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- One that somebody else is about to move is left to them.
SELECT message_tree_state.* FROM message_tree_state
WHERE state = :state AND lang = :lang
ORDER BY message_tree_id LIMIT 1
FOR NO KEY UPDATE SKIP LOCKED;
