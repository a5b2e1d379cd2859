-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- How much of each pool is closed to a person.
SELECT item.kind, item.stratum, count(*) AS size
FROM work_exclusion
JOIN work_item AS item ON item.subject_id = work_exclusion.subject_id AND item.kind = work_exclusion.kind
WHERE work_exclusion.user_id = :user_id AND item.lang = :lang AND item.slot IS NOT NULL
GROUP BY item.kind, item.stratum;
