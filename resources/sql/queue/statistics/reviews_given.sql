-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- By the date of the task. The mode stands in the payload, which is compact JSON.
SELECT text_labels.user_id, count(*) AS reviews,
    sum(CASE WHEN task.payload LIKE '%"mode":"simple"%' THEN 1 ELSE 0 END) AS simple
FROM text_labels JOIN task ON task.id = text_labels.task_id
WHERE (task.done OR task.collective) AND task.created_date >= :since
GROUP BY text_labels.user_id;
