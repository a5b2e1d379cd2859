-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The labels of review tasks, also on deleted messages, one message after the other. An empty language is any.
SELECT text_labels.message_id, text_labels.user_id, text_labels.labels
FROM text_labels
WHERE text_labels.task_id IS NOT NULL AND text_labels.created_date >= :since
    AND (:lang = '' OR EXISTS (SELECT 1 FROM message WHERE message.id = text_labels.message_id AND message.lang = :lang))
ORDER BY text_labels.message_id, text_labels.user_id;
