-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO rated_summary (task_id, user_id, summary_id, rating, created_date)
VALUES (:task_id, :user_id, :summary_id, :rating, :created_date);
