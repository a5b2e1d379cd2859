-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO summary (id, story_id, api_client_id, task_id, user_id, created_date, text, synthetic, model_name, origin, licence)
VALUES (:id, :story_id, :api_client_id, :task_id, :user_id, :created_date, :text, :synthetic, :model_name, :origin, :licence);
