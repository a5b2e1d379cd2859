-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- From every time frame that the date lies in. The bounds stay where they are until this transaction ends.
UPDATE user_stats SET stale = TRUE, prompts = prompts - CAST(:prompts AS integer),
    replies_assistant = replies_assistant - CAST(:replies_assistant AS integer),
    replies_prompter = replies_prompter - CAST(:replies_prompter AS integer),
    labels_simple = labels_simple - CAST(:labels_simple AS integer),
    labels_full = labels_full - CAST(:labels_full AS integer),
    rankings_total = rankings_total - CAST(:rankings_total AS integer),
    rankings_good = rankings_good - CAST(:rankings_good AS integer),
    accepted_prompts = accepted_prompts - CAST(:accepted_prompts AS integer),
    accepted_replies_assistant = accepted_replies_assistant - CAST(:accepted_replies_assistant AS integer),
    accepted_replies_prompter = accepted_replies_prompter - CAST(:accepted_replies_prompter AS integer),
    reply_ranked_1 = reply_ranked_1 - CAST(:reply_ranked_1 AS integer),
    reply_ranked_2 = reply_ranked_2 - CAST(:reply_ranked_2 AS integer),
    reply_ranked_3 = reply_ranked_3 - CAST(:reply_ranked_3 AS integer)
WHERE user_id = :user_id AND time_frame IN (SELECT time_frame FROM board WHERE since <= :occurred ORDER BY time_frame FOR KEY SHARE);
