-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE app_user SET streak_days = 0, streak_last_day_date = NULL
WHERE last_activity_date < :idle_since AND streak_last_day_date IS NOT NULL;
