-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT inbox.task, inbox.frontend_id, inbox.message_id, inbox.requested_at, inbox.acknowledged, inbox.state, draft.draft
FROM inbox LEFT JOIN draft ON draft.task_id = inbox.task_id
WHERE inbox.task_id = :task_id;
