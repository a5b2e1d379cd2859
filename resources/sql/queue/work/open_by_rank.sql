-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The item that is after so many others in the order of slots, among those that are open to the person.
SELECT item.subject_id
FROM work_item AS item
WHERE item.lang = :lang AND item.kind = :kind AND item.stratum = :stratum AND item.slot IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM work_exclusion
        WHERE work_exclusion.user_id = :user_id AND work_exclusion.subject_id = item.subject_id
            AND work_exclusion.lang = item.lang AND work_exclusion.kind = item.kind
            AND work_exclusion.stratum = item.stratum)
ORDER BY item.slot
LIMIT 1 OFFSET :others;
