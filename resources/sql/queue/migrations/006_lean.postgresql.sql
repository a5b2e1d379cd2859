-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Fewer pages to write for each piece of work: what is added goes where the last was added (ids sort by time since this version),
-- and no index is kept for what is rarely asked.

-- The receipt of one person's task is part of it; table receipt has those of collective ones. The tree is that of the message.
-- Tasks that nobody did are found by their ids, which sort by time.
ALTER TABLE task DROP COLUMN message_tree_id, ADD COLUMN receipt_hash text,
    ADD COLUMN receipt_date bigint CHECK ((receipt_date IS NULL) = (receipt_hash IS NULL));
DROP INDEX task_by_expiry;
UPDATE task SET receipt_hash = receipt.body_hash, receipt_date = receipt.received_date
FROM receipt
WHERE receipt.task_id = task.id AND receipt.user_id = task.user_id AND NOT task.collective;
DELETE FROM receipt WHERE task_id IN (SELECT id FROM task WHERE NOT collective);

-- Labels under the key by which they are looked for: at most one review, one set of free labels and one report each.
CREATE TABLE lean_labels (
    message_id text NOT NULL REFERENCES message (id),
    user_id text NOT NULL REFERENCES app_user (id),
    purpose text NOT NULL CHECK (purpose IN ('review', 'free', 'report')),
    id text NOT NULL CHECK (length(id) = 36), -- of a review its task's, unless many answer that
    api_client_id text NOT NULL REFERENCES api_client (id),
    created_date bigint NOT NULL,
    labels text NOT NULL,
    task_id text CHECK ((task_id IS NULL) = (purpose <> 'review')), -- no foreign key: whoever removes tasks removes reviews first
    text text CHECK (purpose = 'report' OR text IS NULL),
    PRIMARY KEY (message_id, user_id, purpose)
) WITHOUT ROWID;
INSERT INTO lean_labels (message_id, user_id, purpose, id, api_client_id, created_date, labels, task_id, text)
SELECT message_id, user_id, CASE WHEN task_id IS NOT NULL THEN 'review' WHEN is_report THEN 'report' ELSE 'free' END,
    id, api_client_id, created_date, labels, task_id, text
FROM text_labels;
DROP TABLE text_labels;
ALTER TABLE lean_labels RENAME TO text_labels;

-- The journal is read in order alone. Purges look through all of it.
ALTER TABLE journal DROP CONSTRAINT journal_user_id_fkey, DROP CONSTRAINT journal_message_id_fkey;
DROP INDEX journal_by_user;
DROP INDEX journal_by_message;

-- What a person did within a time frame is counted at once; where that puts the person on the board is worked out when somebody
-- looks at one (stale rows), for an entry that moves in an order costs more than all the counting. listed_score: by which the
-- person stands on the board, null where the person is not on it; level: that of the last listing.
CREATE TABLE lean_stats (
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
    shown boolean NOT NULL,
    stale boolean NOT NULL DEFAULT TRUE,
    level integer NOT NULL DEFAULT 0 CHECK (level BETWEEN 0 AND 100),
    listed_score integer,
    PRIMARY KEY (user_id, time_frame)
) WITHOUT ROWID;
INSERT INTO lean_stats (time_frame, user_id, prompts, replies_assistant, replies_prompter, labels_simple, labels_full, rankings_total, rankings_good,
    accepted_prompts, accepted_replies_assistant, accepted_replies_prompter, reply_ranked_1, reply_ranked_2,
    reply_ranked_3, shown)
SELECT time_frame, user_id, prompts, replies_assistant, replies_prompter, labels_simple, labels_full, rankings_total, rankings_good,
    accepted_prompts, accepted_replies_assistant, accepted_replies_prompter, reply_ranked_1, reply_ranked_2,
    reply_ranked_3, shown
FROM user_stats;
DROP TABLE user_stats;
ALTER TABLE lean_stats RENAME TO user_stats;
CREATE INDEX user_stats_by_score ON user_stats (time_frame, listed_score DESC, user_id) WHERE listed_score IS NOT NULL;
-- A person's rows side by side.
CREATE INDEX user_stats_to_list ON user_stats (user_id, time_frame) WHERE stale;
UPDATE board_level SET people = 0;

-- Streaks that ended are found by a look at all people, once an hour.
DROP INDEX app_user_by_streak_end;

-- An exclusion says in which pool its piece of work is, so that what is closed to somebody is counted by one look at the person's
-- rows. stratum: -1 while the work is on offer to nobody. The start-up pass fills the tables.
DELETE FROM work_item;
UPDATE work_pool SET size = 0;
DROP TABLE work_exclusion;
CREATE TABLE work_exclusion (
    user_id text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    lang text NOT NULL,
    kind text NOT NULL,
    stratum integer NOT NULL CHECK (stratum >= -1),
    subject_id text NOT NULL,
    PRIMARY KEY (user_id, lang, kind, stratum, subject_id),
    FOREIGN KEY (subject_id, kind) REFERENCES work_item (subject_id, kind) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX work_exclusion_by_item ON work_exclusion (subject_id, kind);
