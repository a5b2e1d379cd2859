-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A review belongs to a finished task of the same person on the same message.
SELECT text_labels.id
FROM text_labels JOIN task ON task.id = text_labels.task_id
WHERE task.parent_message_id <> text_labels.message_id
    OR (NOT task.collective AND (NOT task.done OR task.id <> text_labels.id OR task.user_id <> text_labels.user_id));
