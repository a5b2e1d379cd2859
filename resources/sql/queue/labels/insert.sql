-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO text_labels (id, user_id, api_client_id, created_date, message_id, labels, task_id)
VALUES (:id, :user_id, :api_client_id, :created_date, :message_id, :labels, :task_id);
