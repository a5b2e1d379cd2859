-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Messages with reviews and a verdict.
SELECT DISTINCT text_labels.message_id
FROM text_labels JOIN message ON message.id = text_labels.message_id
WHERE text_labels.task_id IS NOT NULL AND message.review_result IS NOT NULL
ORDER BY text_labels.message_id;
