-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Back on the desk: what was handed in and never left, or a skip that is held back.
UPDATE inbox SET state = 'open', skip_reason = NULL, closed_at = NULL, skip_held_until = NULL
WHERE task_id = :task_id AND (state = 'handed_in' OR (state = 'skipped' AND NOT skip_told AND skip_held_until > :now));
