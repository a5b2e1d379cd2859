-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Scores. What gives points is a row of the ledger (score_event); boards, ranks and explanations are kept up to date from it in
-- the transaction that adds the row.

-- One thing that counts for a person, once. source_id is what gave it: the message (written, accepted), the task (labels,
-- ranking), or for places the ballot, "task ranker". occurred is by what time frames go, in microseconds but to the millisecond:
-- the creation of the message or reaction, for labels that of the task. Rows are never removed, except with a purged person;
-- withdrawn ones (a moderator deleted the message) do not count. Points that auto-moderation would cost stay.
CREATE TABLE score_event (
    user_id text NOT NULL REFERENCES app_user (id),
    occurred bigint NOT NULL,
    kind text NOT NULL CHECK (kind IN ('prompt', 'reply_assistant', 'reply_prompter', 'labels_simple', 'labels_full', 'ranking',
        'ranking_good', 'accepted_prompt', 'accepted_reply_assistant', 'accepted_reply_prompter', 'ranked_1',
        'ranked_2', 'ranked_3')),
    source_id text NOT NULL CHECK (length(source_id) >= 36),
    message_id text CHECK (length(message_id) = 36), -- written, accepted, labelled, placed, or whose replies were ranked
    withdrawn boolean NOT NULL DEFAULT FALSE,
    PRIMARY KEY (user_id, occurred, kind, source_id)
) WITHOUT ROWID;
CREATE INDEX score_event_by_date ON score_event (occurred);

-- The time frames, and from when on the rows of each presently count. The bound moves when a board is read or kept up; what fell
-- out is subtracted then.
CREATE TABLE board (
    time_frame text PRIMARY KEY CHECK (time_frame IN ('day', 'week', 'month', 'total')),
    since bigint NOT NULL
);
INSERT INTO board (time_frame, since) VALUES
    ('day', -9223372036854775807), ('week', -9223372036854775807), ('month', -9223372036854775807),
    ('total', -9223372036854775807);

-- The scores at which levels begin (Rules::levelThresholds).
CREATE TABLE level_threshold (
    level integer PRIMARY KEY,
    score integer NOT NULL UNIQUE
);
INSERT INTO level_threshold (level, score) VALUES
    (1, 0), (2, 4), (3, 9), (4, 16), (5, 24), (6, 32), (7, 42), (8, 53), (9, 65), (10, 79), (11, 93), (12, 109),
    (13, 126), (14, 144), (15, 163), (16, 183), (17, 205), (18, 227), (19, 251), (20, 276), (21, 302), (22, 329),
    (23, 357), (24, 387), (25, 418), (26, 449), (27, 482), (28, 516), (29, 552), (30, 588), (31, 626), (32, 664),
    (33, 704), (34, 745), (35, 787), (36, 831), (37, 875), (38, 921), (39, 968), (40, 1016), (41, 1065), (42, 1115),
    (43, 1166), (44, 1219), (45, 1273), (46, 1327), (47, 1383), (48, 1441), (49, 1499), (50, 1558), (51, 1619),
    (52, 1681), (53, 1744), (54, 1808), (55, 1873), (56, 1939), (57, 2007), (58, 2075), (59, 2145), (60, 2216),
    (61, 2288), (62, 2362), (63, 2436), (64, 2512), (65, 2588), (66, 2666), (67, 2745), (68, 2825), (69, 2907),
    (70, 2989), (71, 3073), (72, 3158), (73, 3244), (74, 3331), (75, 3419), (76, 3508), (77, 3599), (78, 3691),
    (79, 3784), (80, 3878), (81, 3973), (82, 4069), (83, 4167), (84, 4265), (85, 4365), (86, 4466), (87, 4568),
    (88, 4671), (89, 4776), (90, 4881), (91, 4988), (92, 5096), (93, 5205), (94, 5315), (95, 5426), (96, 5539),
    (97, 5652), (98, 5767), (99, 5883), (100, 6000);

-- What a person did within a time frame; people who did nothing in it have no row. leader_score is Rules::leaderScore.
-- shown: enabled, not deleted and willing.
CREATE TABLE user_stats (
    time_frame text NOT NULL REFERENCES board (time_frame),
    user_id text NOT NULL REFERENCES app_user (id),
    prompts integer NOT NULL DEFAULT 0 CHECK (prompts >= 0),
    replies_assistant integer NOT NULL DEFAULT 0 CHECK (replies_assistant >= 0),
    replies_prompter integer NOT NULL DEFAULT 0 CHECK (replies_prompter >= 0),
    labels_simple integer NOT NULL DEFAULT 0 CHECK (labels_simple >= 0),
    labels_full integer NOT NULL DEFAULT 0 CHECK (labels_full >= 0),
    rankings_total integer NOT NULL DEFAULT 0 CHECK (rankings_total >= 0),
    rankings_good integer NOT NULL DEFAULT 0 CHECK (rankings_good >= 0),
    accepted_prompts integer NOT NULL DEFAULT 0 CHECK (accepted_prompts >= 0),
    accepted_replies_assistant integer NOT NULL DEFAULT 0 CHECK (accepted_replies_assistant >= 0),
    accepted_replies_prompter integer NOT NULL DEFAULT 0 CHECK (accepted_replies_prompter >= 0),
    reply_ranked_1 integer NOT NULL DEFAULT 0 CHECK (reply_ranked_1 >= 0),
    reply_ranked_2 integer NOT NULL DEFAULT 0 CHECK (reply_ranked_2 >= 0),
    reply_ranked_3 integer NOT NULL DEFAULT 0 CHECK (reply_ranked_3 >= 0),
    leader_score integer GENERATED ALWAYS AS (prompts / 10 + 4 * replies_assistant + replies_prompter + labels_simple + 2 * labels_full
        + rankings_total + rankings_good + accepted_prompts / 10 + 4 * accepted_replies_assistant
        + accepted_replies_prompter + 9 * reply_ranked_1 + 3 * reply_ranked_2 + reply_ranked_3) STORED,
    level integer NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 100),
    shown boolean NOT NULL,
    PRIMARY KEY (user_id, time_frame)
) WITHOUT ROWID;
CREATE INDEX user_stats_by_score ON user_stats (time_frame, leader_score DESC, user_id) WHERE shown;

-- How many shown people are at a level: a rank is the people of higher levels and a count within the own one.
CREATE TABLE board_level (
    time_frame text NOT NULL REFERENCES board (time_frame),
    level integer NOT NULL REFERENCES level_threshold (level),
    people integer NOT NULL CHECK (people >= 0),
    PRIMARY KEY (time_frame, level)
) WITHOUT ROWID;

-- The second way to score people (spec/users-and-scores.md section 4): one row for each question that was decided and that the
-- person took part in. source_id: the review's task, the prompt, the ranking's task.
CREATE TABLE contribution (
    user_id text NOT NULL REFERENCES app_user (id),
    domain text NOT NULL CHECK (domain IN ('voting', 'prompting', 'ranking')),
    source_id text NOT NULL CHECK (length(source_id) = 36),
    points double precision NOT NULL,
    good boolean NOT NULL,
    PRIMARY KEY (user_id, domain, source_id)
) WITHOUT ROWID;

-- Days in a row with work on each, in the person's own calendar, as days since 1970.
CREATE TABLE work_run (
    user_id text NOT NULL REFERENCES app_user (id),
    first_day integer NOT NULL,
    last_day integer NOT NULL,
    PRIMARY KEY (user_id, first_day),
    CHECK (first_day <= last_day)
) WITHOUT ROWID;
-- When the streak is over if nothing is done.
ALTER TABLE app_user ADD COLUMN streak_end bigint;
CREATE INDEX app_user_by_streak_end ON app_user (streak_end);

-- What was done before this migration.
INSERT INTO score_event (user_id, kind, source_id, message_id, occurred)
SELECT user_id, CASE WHEN parent_id IS NULL THEN 'prompt' WHEN role = 'assistant' THEN 'reply_assistant' ELSE 'reply_prompter' END,
    id, id, created_date / 1000 * 1000
FROM message
WHERE user_id IS NOT NULL AND NOT loose AND NOT deleted;
INSERT INTO score_event (user_id, kind, source_id, message_id, occurred)
SELECT user_id, CASE WHEN parent_id IS NULL THEN 'accepted_prompt' WHEN role = 'assistant' THEN 'accepted_reply_assistant'
    ELSE 'accepted_reply_prompter' END, id, id, created_date / 1000 * 1000
FROM message
WHERE user_id IS NOT NULL AND NOT loose AND NOT deleted AND review_result;
INSERT INTO score_event (user_id, kind, source_id, message_id, occurred)
SELECT text_labels.user_id, CASE WHEN task.payload LIKE '%"mode":"simple"%' THEN 'labels_simple' ELSE 'labels_full' END,
    task.id, text_labels.message_id, task.created_date / 1000 * 1000
FROM text_labels JOIN task ON task.id = text_labels.task_id
WHERE task.done;
INSERT INTO score_event (user_id, kind, source_id, message_id, occurred)
SELECT user_id, 'ranking', task_id, message_id, created_date / 1000 * 1000
FROM message_reaction
WHERE payload_type = 'RankingReactionPayload';
INSERT INTO score_event (user_id, kind, source_id, message_id, occurred)
SELECT author_id, CASE place WHEN 0 THEN 'ranked_1' WHEN 1 THEN 'ranked_2' ELSE 'ranked_3' END,
    task_id || ' ' || user_id, message_id, created_date / 1000 * 1000
FROM ranked_message
WHERE author_id IS NOT NULL AND place < 3;
INSERT INTO user_stats (time_frame, user_id, prompts, replies_assistant, replies_prompter, labels_simple, labels_full, rankings_total, rankings_good,
    accepted_prompts, accepted_replies_assistant, accepted_replies_prompter, reply_ranked_1, reply_ranked_2,
    reply_ranked_3, shown)
SELECT board.time_frame, counted.user_id, counted.prompts, counted.replies_assistant, counted.replies_prompter, counted.labels_simple, counted.labels_full,
    counted.rankings_total, counted.rankings_good, counted.accepted_prompts, counted.accepted_replies_assistant,
    counted.accepted_replies_prompter, counted.reply_ranked_1, counted.reply_ranked_2, counted.reply_ranked_3,
    app_user.enabled AND NOT app_user.deleted AND app_user.show_on_leaderboard
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
    FROM score_event GROUP BY user_id) AS counted
JOIN app_user ON app_user.id = counted.user_id
CROSS JOIN board;
UPDATE user_stats SET level = (SELECT max(level_threshold.level) FROM level_threshold
    WHERE level_threshold.score <= user_stats.leader_score);
INSERT INTO board_level (time_frame, level, people)
SELECT board.time_frame, level_threshold.level, (SELECT count(*) FROM user_stats
    WHERE user_stats.time_frame = board.time_frame AND user_stats.level = level_threshold.level AND user_stats.shown)
FROM board CROSS JOIN level_threshold;
INSERT INTO work_run (user_id, first_day, last_day)
SELECT id, streak_last_day_date / 86400000000, last_activity_date / 86400000000
FROM app_user
WHERE streak_last_day_date IS NOT NULL AND last_activity_date >= streak_last_day_date;
UPDATE app_user SET streak_end = (last_activity_date / 86400000000 + 2) * 86400000000
WHERE streak_last_day_date IS NOT NULL AND last_activity_date >= streak_last_day_date;
-- Good rankings and contributions need more than SQL: the next start-up pass decides them, and removes the note.
INSERT INTO queue_setting (key, value)
SELECT 'undecided_scores', 'true' WHERE EXISTS (SELECT 1 FROM text_labels) OR EXISTS (SELECT 1 FROM message_reaction);
