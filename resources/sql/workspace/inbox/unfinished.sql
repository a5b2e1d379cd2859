-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Work that was begun comes before work that was only fetched; otherwise the oldest. A null type is any type.
SELECT inbox.task, inbox.frontend_id, inbox.message_id, inbox.requested_at, inbox.acknowledged, inbox.state, draft.draft
FROM inbox LEFT JOIN draft ON draft.task_id = inbox.task_id
WHERE inbox.state = 'open' AND inbox.lang = :lang
    AND (CAST(:task_type AS text) IS NULL OR inbox.task_type = :task_type)
    AND (inbox.expires_at IS NULL OR inbox.expires_at > :now)
ORDER BY CASE WHEN draft.task_id IS NULL THEN 1 ELSE 0 END, inbox.requested_at, inbox.task_id
LIMIT 1;
