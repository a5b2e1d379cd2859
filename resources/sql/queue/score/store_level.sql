-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE user_stats SET level = :level WHERE user_id = :user_id AND time_frame = :time_frame;
