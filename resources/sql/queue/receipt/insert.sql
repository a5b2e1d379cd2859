-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO receipt (task_id, user_id, body_hash, received_date) VALUES (:task_id, :user_id, :body_hash, :received_date);
