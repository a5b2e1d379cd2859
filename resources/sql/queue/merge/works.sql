-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The tasks that a person did something for beside writing messages.
SELECT task_id FROM text_labels WHERE user_id = :user_id AND task_id IS NOT NULL
UNION
SELECT task_id FROM message_reaction WHERE user_id = :user_id
UNION
SELECT task_id FROM summary WHERE user_id = :user_id
ORDER BY task_id;
