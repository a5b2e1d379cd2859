-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Whoever changes what belongs to a tree holds its row until the end of the transaction.
SELECT message_tree_state.* FROM message_tree_state WHERE message_tree_id = :message_tree_id;
