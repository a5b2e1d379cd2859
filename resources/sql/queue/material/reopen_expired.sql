-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- To whom something was handed out that they neither did nor skipped in time, to them it is open again.
DELETE FROM work_exclusion
WHERE (user_id, subject_id) IN (SELECT task.user_id, task.material_id FROM task
    WHERE task.expiry_date < :now AND NOT task.done AND NOT task.skipped AND task.material_id IS NOT NULL
        AND task.user_id IS NOT NULL);
