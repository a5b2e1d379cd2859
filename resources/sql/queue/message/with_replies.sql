-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The message and everything under it, deepest first.
WITH RECURSIVE branch (id, step) AS (
    SELECT id, 0 FROM message WHERE id = :id
    UNION ALL
    SELECT reply.id, branch.step + 1 FROM branch JOIN message AS reply ON reply.parent_id = branch.id AND NOT reply.loose
)
SELECT message.* FROM branch JOIN message ON message.id = branch.id ORDER BY branch.step DESC, message.id;
