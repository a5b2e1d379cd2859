-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT board_level.time_frame || ' ' || board_level.level AS id
FROM board_level
WHERE board_level.people <> (SELECT count(*) FROM user_stats WHERE user_stats.time_frame = board_level.time_frame
    AND user_stats.level = board_level.level AND user_stats.listed_score IS NOT NULL);
