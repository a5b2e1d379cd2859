-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT task_id, user_id, message_id FROM message_reaction WHERE user_id = :user_id ORDER BY task_id;
