-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A draft for a task that was handed in, skipped or lost comes too late and changes nothing.
INSERT INTO draft (task_id, draft, saved_at)
SELECT task_id, :draft, :saved_at FROM inbox WHERE task_id = :task_id AND state = 'open'
ON CONFLICT (task_id) DO UPDATE SET draft = excluded.draft, saved_at = excluded.saved_at;
