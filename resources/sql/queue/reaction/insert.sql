-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO message_reaction (task_id, user_id, api_client_id, created_date, payload_type, payload, message_id)
VALUES (:task_id, :user_id, :api_client_id, :created_date, :payload_type, :payload, :message_id);
