-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT app_user.* FROM app_user WHERE enabled AND NOT deleted AND show_on_leaderboard ORDER BY id;
