-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- From the ledger, after remove_of_user.sql.
INSERT INTO user_stats (time_frame, user_id, shown, prompts, replies_assistant, replies_prompter, labels_simple, labels_full, rankings_total, rankings_good,
    accepted_prompts, accepted_replies_assistant, accepted_replies_prompter, reply_ranked_1, reply_ranked_2,
    reply_ranked_3)
SELECT board.time_frame, app_user.id, app_user.enabled AND NOT app_user.deleted AND app_user.show_on_leaderboard,
    count(*) FILTER (WHERE kind = 'prompt') AS prompts,
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
FROM score_event
JOIN app_user ON app_user.id = score_event.user_id
JOIN board ON board.since <= score_event.occurred
WHERE score_event.user_id = :user_id AND NOT score_event.withdrawn
GROUP BY board.time_frame, app_user.id;
