-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The labels of finished review tasks on a message. A collective task is never done: each answer to it counts.
SELECT text_labels.labels
FROM text_labels JOIN task ON task.id = text_labels.task_id
WHERE text_labels.message_id = :message_id AND (task.done OR task.collective)
ORDER BY text_labels.id;
