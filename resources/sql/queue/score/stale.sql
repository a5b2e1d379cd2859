-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Rows that changed since they were last listed.
SELECT user_id, leader_score, level, listed_score IS NOT NULL AS listed, shown,
    prompts + replies_assistant + replies_prompter + labels_simple + labels_full
    + rankings_total + rankings_good + accepted_prompts + accepted_replies_assistant
    + accepted_replies_prompter + reply_ranked_1 + reply_ranked_2 + reply_ranked_3 = 0 AS empty
FROM user_stats
WHERE time_frame = :time_frame AND stale
ORDER BY user_id;
