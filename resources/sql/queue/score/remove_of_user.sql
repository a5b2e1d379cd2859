-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM user_stats WHERE user_id = :user_id RETURNING time_frame, level, listed_score IS NOT NULL AS listed;
