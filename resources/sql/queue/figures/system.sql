-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT lang, count(*) AS messages, coalesce(sum(CASE WHEN deleted THEN 1 ELSE 0 END), 0) AS deleted,
    coalesce(sum(CASE WHEN id = message_tree_id THEN 1 ELSE 0 END), 0) AS roots
FROM message
GROUP BY lang;
