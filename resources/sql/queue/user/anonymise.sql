-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The same login makes somebody new afterwards.
UPDATE app_user
SET deleted = TRUE, display_name = :display_name, username = :username, show_on_leaderboard = FALSE
WHERE id = :id;
