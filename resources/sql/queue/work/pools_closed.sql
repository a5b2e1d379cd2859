-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- How much of each pool is closed to a person. CROSS JOIN, because SQLite keeps its order: from the person's own rows, of which there
-- are few, instead of from all open work of the language.
SELECT item.kind, item.stratum, count(*) AS size
FROM work_exclusion
CROSS JOIN work_item AS item
WHERE work_exclusion.user_id = :user_id AND item.subject_id = work_exclusion.subject_id
    AND item.kind = work_exclusion.kind AND item.lang = :lang AND item.slot IS NOT NULL
GROUP BY item.kind, item.stratum;
