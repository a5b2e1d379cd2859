-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT role_grant.* FROM role_grant
WHERE user_id = :user_id AND revoked_date IS NULL AND (expiry_date IS NULL OR expiry_date > :now)
ORDER BY granted_date, id;
