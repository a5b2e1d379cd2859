-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT task_id, skip_reason FROM inbox
WHERE state = 'skipped' AND NOT skip_told AND coalesce(skip_held_until, 0) <= :now
ORDER BY requested_at, task_id;
