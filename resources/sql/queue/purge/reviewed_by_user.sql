-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.id, message.message_tree_id
FROM text_labels JOIN message ON message.id = text_labels.message_id
WHERE text_labels.user_id = :user_id AND text_labels.task_id IS NOT NULL
ORDER BY message.id;
