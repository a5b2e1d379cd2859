-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO skipped_material (material_id, user_id, created_date)
SELECT material_id, :to_user, created_date FROM skipped_material WHERE user_id = :from_user
ON CONFLICT DO NOTHING;
