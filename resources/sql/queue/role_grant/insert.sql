-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO role_grant (id, user_id, role, lang, granted_date, expiry_date)
VALUES (:id, :user_id, :role, :lang, :granted_date, :expiry_date);
