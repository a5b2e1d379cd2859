-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO task_bundle (id, user_id, client_key, created_date, tasks)
VALUES (:id, :user_id, :client_key, :created_date, :tasks);
