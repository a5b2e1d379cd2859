-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO app_user (id, api_client_id, username, auth_method, display_name, created_date, enabled, deleted,
    show_on_leaderboard, streak_last_day_date, streak_days, last_activity_date, tos_acceptance_date)
VALUES (:id, :api_client_id, :username, :auth_method, :display_name, :created_date, :enabled, :deleted,
    :show_on_leaderboard, :streak_last_day_date, :streak_days, :last_activity_date, :tos_acceptance_date);
