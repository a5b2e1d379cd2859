-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Tasks about the same that are being worked on, are on their way, or were declined.
SELECT count(*) AS tasks FROM inbox
WHERE inbox.subject = :subject AND inbox.task_id <> :task_id
    AND (inbox.state = 'open'
        OR (inbox.state = 'skipped' AND NOT inbox.skip_forgotten)
        OR (inbox.state = 'handed_in' AND EXISTS (SELECT 1 FROM outbox
            WHERE outbox.task_id = inbox.task_id AND outbox.state IN ('ready', 'sending', 'unknown', 'waiting'))));
