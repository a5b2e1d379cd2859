-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO journal (id, created_date, user_id, message_id, api_client_id, event_type, event_payload)
VALUES (:id, :created_date, :user_id, :message_id, :api_client_id, :event_type, :event_payload);
