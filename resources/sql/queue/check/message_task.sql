-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A message that was written for a task: the task is done, and one task brings one message unless many answer it.
SELECT message.id
FROM message LEFT JOIN task ON task.id = message.task_id
WHERE message.task_id IS NOT NULL AND (task.id IS NULL OR (NOT task.collective
    AND (NOT task.done OR (SELECT count(*) FROM message AS other WHERE other.task_id = message.task_id) > 1)));
