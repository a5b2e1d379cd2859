-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

SELECT fields
FROM imported_tree
WHERE message_tree_id = :message_tree_id;
