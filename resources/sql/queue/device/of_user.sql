-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT device.* FROM device WHERE user_id = :user_id ORDER BY created_date, id;
