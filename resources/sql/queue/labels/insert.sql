-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO text_labels (message_id, user_id, purpose, id, api_client_id, created_date, labels, task_id)
VALUES (:message_id, :user_id, 'review', :id, :api_client_id, :created_date, :labels, :task_id);
