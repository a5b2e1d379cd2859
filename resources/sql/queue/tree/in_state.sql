-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message_tree_state.* FROM message_tree_state WHERE state = :state ORDER BY message_tree_id;
