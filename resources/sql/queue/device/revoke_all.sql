-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE device SET revoked = TRUE WHERE user_id = :user_id AND NOT revoked;
