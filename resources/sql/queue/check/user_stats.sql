-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What the boards say is what the ledger says. Rows of which nothing is left go with the next listing.
SELECT user_id AS id FROM
    (SELECT * FROM (SELECT time_frame, user_id, prompts, replies_assistant, replies_prompter, labels_simple, labels_full, rankings_total, rankings_good,
    accepted_prompts, accepted_replies_assistant, accepted_replies_prompter, reply_ranked_1, reply_ranked_2,
    reply_ranked_3 FROM user_stats
    WHERE NOT stale OR prompts + replies_assistant + replies_prompter + labels_simple + labels_full
    + rankings_total + rankings_good + accepted_prompts + accepted_replies_assistant
    + accepted_replies_prompter + reply_ranked_1 + reply_ranked_2 + reply_ranked_3 > 0) AS stored
    EXCEPT
    SELECT * FROM (SELECT board.time_frame, score_event.user_id, count(*) FILTER (WHERE kind = 'prompt') AS prompts,
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
        FROM score_event JOIN board ON board.since <= score_event.occurred
        WHERE NOT score_event.withdrawn GROUP BY board.time_frame, score_event.user_id) AS counted) AS surplus
UNION
SELECT user_id FROM
    (SELECT * FROM (SELECT board.time_frame, score_event.user_id, count(*) FILTER (WHERE kind = 'prompt') AS prompts,
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
        FROM score_event JOIN board ON board.since <= score_event.occurred
        WHERE NOT score_event.withdrawn GROUP BY board.time_frame, score_event.user_id) AS counted
    EXCEPT
    SELECT * FROM (SELECT time_frame, user_id, prompts, replies_assistant, replies_prompter, labels_simple, labels_full, rankings_total, rankings_good,
    accepted_prompts, accepted_replies_assistant, accepted_replies_prompter, reply_ranked_1, reply_ranked_2,
    reply_ranked_3 FROM user_stats) AS stored) AS missing;
