-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

SELECT id FROM summary WHERE user_id = :user_id ORDER BY id;
