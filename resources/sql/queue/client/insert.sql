-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO api_client (id, description, frontend_type, trusted) VALUES (:id, :description, :frontend_type, :trusted)
ON CONFLICT (id) DO NOTHING;
