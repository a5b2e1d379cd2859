-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- That point at the message, and the one that brought it unless it is also that of others.
DELETE FROM task
WHERE parent_message_id = :message_id
    OR (NOT collective AND id IN (SELECT task_id FROM message WHERE id = :message_id));
