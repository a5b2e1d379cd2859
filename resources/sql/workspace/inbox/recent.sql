-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The last pieces of work, the latest first, and whether they can still be taken back.
SELECT inbox.task, inbox.frontend_id, inbox.message_id, inbox.requested_at, inbox.acknowledged, inbox.state, draft.draft,
    inbox.closed_at, inbox.skip_reason, outbox.interaction, outbox.sha256, outbox.id AS entry_id,
    CASE WHEN inbox.state = 'handed_in' THEN outbox.state = 'ready' AND outbox.attempts = 0
        ELSE NOT inbox.skip_told AND inbox.skip_held_until > :now END AS held
FROM inbox
    LEFT JOIN draft ON draft.task_id = inbox.task_id
    LEFT JOIN outbox ON outbox.task_id = inbox.task_id
WHERE inbox.closed_at IS NOT NULL AND inbox.state IN ('handed_in', 'skipped')
ORDER BY inbox.closed_at DESC, outbox.position DESC, inbox.task_id
LIMIT :maximum;
