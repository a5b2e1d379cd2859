-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A summary that was written for a task: the task is about its story, and its person's and done unless it is collective.
SELECT summary.id
FROM summary JOIN task ON task.id = summary.task_id
WHERE (NOT task.collective AND (NOT task.done OR task.user_id <> summary.user_id)) OR task.material_id IS NULL OR task.material_id <> summary.story_id;
