-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

SELECT message_tree_id, loose, depth, role, lang
FROM message
WHERE id = :id;
