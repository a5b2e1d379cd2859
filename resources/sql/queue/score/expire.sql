-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What fell out of a time frame when its bound moved.
UPDATE user_stats SET stale = TRUE, prompts = user_stats.prompts - gone.prompts,
    replies_assistant = user_stats.replies_assistant - gone.replies_assistant,
    replies_prompter = user_stats.replies_prompter - gone.replies_prompter,
    labels_simple = user_stats.labels_simple - gone.labels_simple,
    labels_full = user_stats.labels_full - gone.labels_full,
    rankings_total = user_stats.rankings_total - gone.rankings_total,
    rankings_good = user_stats.rankings_good - gone.rankings_good,
    accepted_prompts = user_stats.accepted_prompts - gone.accepted_prompts,
    accepted_replies_assistant = user_stats.accepted_replies_assistant - gone.accepted_replies_assistant,
    accepted_replies_prompter = user_stats.accepted_replies_prompter - gone.accepted_replies_prompter,
    reply_ranked_1 = user_stats.reply_ranked_1 - gone.reply_ranked_1,
    reply_ranked_2 = user_stats.reply_ranked_2 - gone.reply_ranked_2,
    reply_ranked_3 = user_stats.reply_ranked_3 - gone.reply_ranked_3
FROM (SELECT user_id, count(*) FILTER (WHERE kind = 'prompt') AS prompts,
    count(*) FILTER (WHERE kind = 'reply_assistant') AS replies_assistant,
    count(*) FILTER (WHERE kind = 'reply_prompter') AS replies_prompter,
    count(*) FILTER (WHERE kind = 'labels_simple') AS labels_simple,
    count(*) FILTER (WHERE kind = 'labels_full') AS labels_full,
    count(*) FILTER (WHERE kind = 'ranking') AS rankings_total,
    count(*) FILTER (WHERE kind = 'ranking_good') AS rankings_good,
    count(*) FILTER (WHERE kind = 'accepted_prompt') AS accepted_prompts,
    count(*) FILTER (WHERE kind = 'accepted_reply_assistant') AS accepted_replies_assistant,
    count(*) FILTER (WHERE kind = 'accepted_reply_prompter') AS accepted_replies_prompter,
    count(*) FILTER (WHERE kind = 'ranked_1') AS reply_ranked_1,
    count(*) FILTER (WHERE kind = 'ranked_2') AS reply_ranked_2,
    count(*) FILTER (WHERE kind = 'ranked_3') AS reply_ranked_3
    FROM score_event WHERE occurred >= :since AND occurred < :until AND NOT withdrawn GROUP BY user_id) AS gone
WHERE user_stats.time_frame = :time_frame AND user_stats.user_id = gone.user_id;
