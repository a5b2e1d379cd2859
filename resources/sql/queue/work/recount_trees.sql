-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- States without trees keep their row, so that a count that was right stays as it is.
INSERT INTO tree_count (lang, state, trees)
SELECT lang, state, sum(trees) FROM (
    SELECT lang, state, count(*) AS trees FROM message_tree_state GROUP BY lang, state
    UNION ALL
    SELECT lang, state, 0 FROM tree_count
) AS counted
WHERE TRUE
GROUP BY lang, state
ON CONFLICT (lang, state) DO UPDATE SET trees = excluded.trees;
