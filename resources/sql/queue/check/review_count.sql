-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.id
FROM message LEFT JOIN imported_message ON imported_message.message_id = message.id
WHERE message.review_count <> coalesce(imported_message.review_count, 0)
    + (SELECT count(*) FROM text_labels WHERE text_labels.message_id = message.id AND text_labels.task_id IS NOT NULL);
