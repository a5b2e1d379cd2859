-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- From the root, or the oldest known ancestor of a loose message, down to the message.
WITH RECURSIVE path (id, parent_id, step) AS (
    SELECT id, parent_id, 0 FROM message WHERE id = :id
    UNION ALL
    SELECT parent.id, parent.parent_id, path.step + 1 FROM path JOIN message AS parent ON parent.id = path.parent_id
)
SELECT message.* FROM path JOIN message ON message.id = path.id ORDER BY path.step DESC;
