-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE app_user
SET display_name = :display_name, enabled = :enabled, show_on_leaderboard = :show_on_leaderboard, notes = :notes
WHERE id = :id;
