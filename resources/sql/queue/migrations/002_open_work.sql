-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- What is on offer, kept up to date by whoever changes a tree, so that availability and the next task are look-ups. The start-up
-- pass fills these tables from the trees.

-- Open pieces of work of one kind (a task type of the protocol) in one language. The stratum tells apart what a draw prefers:
-- lonely parents, or questions of which an answer teaches more. The items of a pool have the slots 0 … size − 1, each once.
CREATE TABLE work_pool (
    lang text NOT NULL,
    kind text NOT NULL,
    stratum integer NOT NULL CHECK (stratum >= 0),
    size integer NOT NULL CHECK (size >= 0),
    PRIMARY KEY (lang, kind, stratum)
) WITHOUT ROWID;

-- One open piece of work. The subject is the message to answer or to review, the parent whose replies are ranked, or what else
-- the kind is about. members: the replies that made it what it is; whom it is closed to is computed anew when they change.
-- Without a slot nobody is offered it until locked_until: somebody has a task for it.
CREATE TABLE work_item (
    subject_id text NOT NULL CHECK (length(subject_id) = 36),
    kind text NOT NULL,
    lang text NOT NULL,
    stratum integer NOT NULL,
    members integer NOT NULL DEFAULT 0,
    slot integer CHECK (slot >= 0),
    locked_until bigint,
    PRIMARY KEY (subject_id, kind),
    CHECK ((slot IS NULL) = (locked_until IS NOT NULL))
) WITHOUT ROWID;
CREATE UNIQUE INDEX work_item_by_slot ON work_item (lang, kind, stratum, slot);
CREATE INDEX locked_work_item ON work_item (locked_until) WHERE locked_until IS NOT NULL;

-- To whom an open piece of work is closed: they wrote it, did it or skipped it.
CREATE TABLE work_exclusion (
    user_id text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    kind text NOT NULL,
    subject_id text NOT NULL,
    PRIMARY KEY (user_id, subject_id, kind),
    FOREIGN KEY (subject_id, kind) REFERENCES work_item (subject_id, kind) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX work_exclusion_by_item ON work_exclusion (subject_id, kind);

-- How many trees are in each state.
CREATE TABLE tree_count (
    lang text NOT NULL,
    state text NOT NULL,
    trees integer NOT NULL CHECK (trees >= 0),
    PRIMARY KEY (lang, state)
) WITHOUT ROWID;
INSERT INTO tree_count (lang, state, trees) SELECT lang, state, count(*) FROM message_tree_state GROUP BY lang, state;

-- The next of a state in the order of ids, without sorting all of them; active trees are the first states among these.
DROP INDEX tree_by_state;
CREATE INDEX tree_by_state ON message_tree_state (state, lang, message_tree_id);

-- A question that has been answered clearly enough is not asked again (selection by information gain).
ALTER TABLE message ADD COLUMN retired boolean NOT NULL DEFAULT FALSE;

-- A receipt is looked up by its key and by nothing else: one tree of pages instead of three.
CREATE TABLE keyed_receipt (
    task_id text NOT NULL REFERENCES task (id),
    user_id text NOT NULL REFERENCES app_user (id),
    body_hash text NOT NULL, -- SHA-256 of the interaction
    received_date bigint NOT NULL,
    PRIMARY KEY (task_id, user_id)
) WITHOUT ROWID;
INSERT INTO keyed_receipt (task_id, user_id, body_hash, received_date)
SELECT task_id, user_id, body_hash, received_date FROM receipt;
DROP TABLE receipt;
ALTER TABLE keyed_receipt RENAME TO receipt;
