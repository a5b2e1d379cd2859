-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT coalesce(counted.lang, tree.lang) || ' ' || coalesce(counted.state, tree.state) AS id
FROM tree_count AS counted
FULL JOIN (SELECT lang, state, count(*) AS trees FROM message_tree_state GROUP BY lang, state) AS tree
    ON tree.lang = counted.lang AND tree.state = counted.state
WHERE coalesce(counted.trees, 0) <> coalesce(tree.trees, 0);
