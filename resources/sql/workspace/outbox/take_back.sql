-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Only what was never sent.
DELETE FROM outbox WHERE task_id = :task_id AND state = 'ready' AND attempts = 0;
