-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT outbox.id, outbox.interaction, outbox.sha256, outbox.state, outbox.queued_at, outbox.not_before, outbox.attempts,
    outbox.error_kind, outbox.error_code, outbox.error_message,
    inbox.task_type, inbox.lang, inbox.expires_at, coalesce(inbox.acknowledged, false) AS acknowledged, receipt.received_date
FROM outbox
    LEFT JOIN inbox ON inbox.task_id = outbox.task_id
    LEFT JOIN receipt ON receipt.entry_id = outbox.id
WHERE outbox.id = :id;
