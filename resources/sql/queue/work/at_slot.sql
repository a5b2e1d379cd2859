-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT item.subject_id, EXISTS (SELECT 1 FROM work_exclusion
    WHERE work_exclusion.user_id = :user_id AND work_exclusion.subject_id = item.subject_id
        AND work_exclusion.lang = item.lang AND work_exclusion.kind = item.kind
        AND work_exclusion.stratum = item.stratum) AS closed
FROM work_item AS item
WHERE item.lang = :lang AND item.kind = :kind AND item.stratum = :stratum AND item.slot = :slot;
