-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO task (id, created_date, expiry_date, taken_until, user_id, api_client_id, payload_type, payload, lang,
    parent_message_id, material_id, collective)
VALUES (:id, :created_date, :expiry_date, :taken_until, :user_id, :api_client_id, :payload_type, :payload, :lang,
    :parent_message_id, :material_id, :collective);
