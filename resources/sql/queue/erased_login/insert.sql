-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO erased_login (login_hash, erased_date) VALUES (:login_hash, :erased_date)
ON CONFLICT (login_hash) DO NOTHING;
