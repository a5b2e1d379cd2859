-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Tasks with a draft that can no longer be handed in.
SELECT inbox.task_id FROM inbox JOIN draft ON draft.task_id = inbox.task_id
WHERE inbox.state = 'lost' OR (inbox.state = 'open' AND inbox.expires_at <= :now)
ORDER BY inbox.requested_at, inbox.task_id;
