-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- To every time frame that the date lies in.
INSERT INTO user_stats (time_frame, user_id, shown, prompts, replies_assistant, replies_prompter, labels_simple, labels_full, rankings_total, rankings_good,
    accepted_prompts, accepted_replies_assistant, accepted_replies_prompter, reply_ranked_1, reply_ranked_2,
    reply_ranked_3)
SELECT board.time_frame, app_user.id, app_user.enabled AND NOT app_user.deleted AND app_user.show_on_leaderboard,
    CAST(:prompts AS integer), CAST(:replies_assistant AS integer), CAST(:replies_prompter AS integer),
    CAST(:labels_simple AS integer), CAST(:labels_full AS integer), CAST(:rankings_total AS integer),
    CAST(:rankings_good AS integer), CAST(:accepted_prompts AS integer), CAST(:accepted_replies_assistant AS integer),
    CAST(:accepted_replies_prompter AS integer), CAST(:reply_ranked_1 AS integer), CAST(:reply_ranked_2 AS integer),
    CAST(:reply_ranked_3 AS integer)
FROM board JOIN app_user ON app_user.id = :user_id
WHERE board.since <= :occurred
ON CONFLICT (user_id, time_frame) DO UPDATE SET prompts = user_stats.prompts + excluded.prompts,
    replies_assistant = user_stats.replies_assistant + excluded.replies_assistant,
    replies_prompter = user_stats.replies_prompter + excluded.replies_prompter,
    labels_simple = user_stats.labels_simple + excluded.labels_simple,
    labels_full = user_stats.labels_full + excluded.labels_full,
    rankings_total = user_stats.rankings_total + excluded.rankings_total,
    rankings_good = user_stats.rankings_good + excluded.rankings_good,
    accepted_prompts = user_stats.accepted_prompts + excluded.accepted_prompts,
    accepted_replies_assistant = user_stats.accepted_replies_assistant + excluded.accepted_replies_assistant,
    accepted_replies_prompter = user_stats.accepted_replies_prompter + excluded.accepted_replies_prompter,
    reply_ranked_1 = user_stats.reply_ranked_1 + excluded.reply_ranked_1,
    reply_ranked_2 = user_stats.reply_ranked_2 + excluded.reply_ranked_2,
    reply_ranked_3 = user_stats.reply_ranked_3 + excluded.reply_ranked_3,
    stale = TRUE;
