-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE role_grant SET revoked_date = :now
WHERE user_id = :user_id AND role = :role AND revoked_date IS NULL AND (expiry_date IS NULL OR expiry_date > :now);
