-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The board below a score, best first.
SELECT user_stats.*, app_user.username, app_user.display_name, app_user.auth_method, app_user.streak_days,
    app_user.streak_last_day_date, app_user.last_activity_date
FROM user_stats JOIN app_user ON app_user.id = user_stats.user_id
WHERE user_stats.time_frame = :time_frame AND user_stats.listed_score IS NOT NULL AND user_stats.listed_score < :leader_score
ORDER BY user_stats.listed_score DESC, user_stats.user_id
LIMIT :maximum;
