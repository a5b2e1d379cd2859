-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE ranked_prompt SET user_id = :to_user WHERE task_id = :task_id AND user_id = :from_user;
