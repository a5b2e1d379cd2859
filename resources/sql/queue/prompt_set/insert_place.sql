-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO ranked_prompt (task_id, user_id, place, prompt_set_id, prompt_id, created_date)
VALUES (:task_id, :user_id, :place, :prompt_set_id, :prompt_id, :created_date);
