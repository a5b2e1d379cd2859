-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM message_reaction WHERE task_id = :task_id AND user_id = :from_user;
