-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO api_client (id, api_key_hash, description, admin_email, trusted, frontend_type)
VALUES (:id, :api_key_hash, :description, :admin_email, :trusted, :frontend_type);
