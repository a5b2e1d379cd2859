-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO device (id, token_hash, user_id, name, created_date, expiry_date)
VALUES (:id, :token_hash, :user_id, :name, :created_date, :expiry_date);
