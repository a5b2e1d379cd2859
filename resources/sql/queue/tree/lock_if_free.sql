-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The same, unless somebody else holds it.
SELECT message_tree_state.* FROM message_tree_state WHERE message_tree_id = :message_tree_id;
