-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
WITH RECURSIVE doomed (id) AS (
    SELECT id FROM message WHERE id = :id
    UNION ALL
    SELECT reply.id FROM doomed JOIN message AS reply ON reply.parent_id = doomed.id AND NOT reply.loose
)
UPDATE message SET deleted = TRUE, children_count = 0, removal = :removal
WHERE id IN (SELECT id FROM doomed) AND NOT deleted;
