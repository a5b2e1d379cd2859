-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Who is before a place of the board: the higher levels as a whole, counted within the own one.
SELECT (SELECT coalesce(sum(people), 0) FROM board_level WHERE time_frame = :time_frame AND level > :level)
    + (SELECT count(*) FROM user_stats WHERE time_frame = :time_frame AND listed_score IS NOT NULL
        AND listed_score > :leader_score AND listed_score < :ceiling)
    + (SELECT count(*) FROM user_stats WHERE time_frame = :time_frame AND listed_score IS NOT NULL
        AND listed_score = :leader_score AND user_id < :user_id) AS people;
