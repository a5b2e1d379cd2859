-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The next one to send, in the order in which they were handed in; what is held back is passed over. A remark waits for an
-- earlier one on its message, so that the last word is the last to arrive.
SELECT outbox.id, outbox.interaction, outbox.sha256, outbox.state, outbox.queued_at, outbox.not_before, outbox.attempts,
    outbox.error_kind, outbox.error_code, outbox.error_message,
    inbox.task_type, inbox.lang, inbox.expires_at, coalesce(inbox.acknowledged, false) AS acknowledged, receipt.received_date
FROM outbox
    LEFT JOIN inbox ON inbox.task_id = outbox.task_id
    LEFT JOIN receipt ON receipt.entry_id = outbox.id
WHERE outbox.state IN ('ready', 'unknown', 'waiting') AND coalesce(outbox.not_before, 0) <= :now
    AND NOT EXISTS (SELECT 1 FROM outbox AS earlier
        WHERE earlier.message_id = outbox.message_id AND earlier.position < outbox.position
            AND earlier.state IN ('ready', 'sending', 'unknown', 'waiting'))
ORDER BY outbox.position
LIMIT 1;
