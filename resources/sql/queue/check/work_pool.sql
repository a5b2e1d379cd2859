-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A pool has as many items as it says, in the slots 0 … size − 1.
SELECT pool.lang || ' ' || pool.kind || ' ' || pool.stratum AS id
FROM work_pool AS pool
LEFT JOIN work_item AS item ON item.lang = pool.lang AND item.kind = pool.kind AND item.stratum = pool.stratum
    AND item.slot IS NOT NULL
GROUP BY pool.lang, pool.kind, pool.stratum, pool.size
HAVING count(item.slot) <> pool.size OR (pool.size > 0 AND max(item.slot) <> pool.size - 1)
UNION ALL
SELECT item.subject_id FROM work_item AS item
LEFT JOIN work_pool AS pool ON pool.lang = item.lang AND pool.kind = item.kind AND pool.stratum = item.stratum
WHERE item.slot IS NOT NULL AND pool.lang IS NULL;
