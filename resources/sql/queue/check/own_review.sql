-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT text_labels.id
FROM text_labels JOIN message ON message.id = text_labels.message_id
WHERE text_labels.task_id IS NOT NULL AND message.user_id = text_labels.user_id;
