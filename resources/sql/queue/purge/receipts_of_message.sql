-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Of the tasks that point at the message, and of the one that brought it.
DELETE FROM receipt
WHERE task_id IN (SELECT id FROM task WHERE parent_message_id = :message_id)
    OR (task_id, user_id) IN (SELECT task_id, user_id FROM message WHERE id = :message_id);
