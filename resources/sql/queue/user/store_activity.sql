-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE app_user SET last_activity_date = :last_activity_date, streak_last_day_date = :streak_last_day_date,
    streak_days = :streak_days, streak_end = :streak_end
WHERE id = :id;
