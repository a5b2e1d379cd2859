-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Only what is open can be handed in, skipped or lost.
UPDATE inbox SET state = :state, skip_reason = :skip_reason, closed_at = :closed_at, skip_held_until = :skip_held_until
WHERE task_id = :task_id AND state = 'open';
