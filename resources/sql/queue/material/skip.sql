-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

INSERT INTO skipped_material (material_id, user_id, created_date) VALUES (:material_id, :user_id, :created_date)
ON CONFLICT DO NOTHING;
