-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE app_user SET streak_days = 0, streak_last_day_date = NULL, streak_end = NULL WHERE streak_end <= :now;
