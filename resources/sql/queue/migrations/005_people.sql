-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- What people and moderators do beside the tasks.

-- Free labels and reports stand beside the reviews, one of each a person and message: the same again replaces it. text is what
-- a report says.
ALTER TABLE text_labels ADD COLUMN is_report boolean NOT NULL DEFAULT FALSE CHECK (NOT is_report OR task_id IS NULL);
ALTER TABLE text_labels ADD COLUMN text text CHECK (is_report OR text IS NULL);
CREATE UNIQUE INDEX labels_without_task ON text_labels (message_id, user_id, is_report) WHERE task_id IS NULL;

-- Who deleted it, where that was done here: a moderator's act withdraws points, the engine's own does not.
ALTER TABLE message ADD COLUMN removal text CHECK (removal IN ('moderator', 'auto_moderation'));

-- Reviews that counted once and were purged with their author: what they decided stays decided.
ALTER TABLE message ADD COLUMN withdrawn_reviews integer NOT NULL DEFAULT 0 CHECK (withdrawn_reviews >= 0);

-- A moderator removed something after the tree had grown to its goal: its goal and its rankings are not held against it any more.
ALTER TABLE message_tree_state ADD COLUMN curtailed boolean NOT NULL DEFAULT FALSE;

-- The version (SHA-256) of the terms that the person accepted at tos_acceptance_date.
ALTER TABLE app_user ADD COLUMN accepted_terms text;
CREATE INDEX app_user_by_name ON app_user (username, id);

-- Readers of the journal. Ids are made before the commit, so that of two transactions the one that ends later may have the earlier
-- id. Hence events get their position when a reader first asks for them: it numbers what is committed and has none, one reader at
-- a time (journal_numbering). What is committed later gets a later number, and no reader misses it.
ALTER TABLE journal ADD COLUMN position bigint CHECK (position > 0);
CREATE UNIQUE INDEX journal_by_position ON journal (position) WHERE position IS NOT NULL;
CREATE INDEX journal_without_position ON journal (id) WHERE position IS NULL;

CREATE TABLE journal_numbering (
    id integer PRIMARY KEY CHECK (id = 1),
    last_position bigint NOT NULL CHECK (last_position >= 0)
);
INSERT INTO journal_numbering (id, last_position) VALUES (1, 0);

-- A reader by its name, and how far it came.
CREATE TABLE journal_integration (
    id text PRIMARY KEY CHECK (length(id) = 36),
    description text NOT NULL UNIQUE,
    last_position bigint NOT NULL DEFAULT 0 CHECK (last_position >= 0),
    last_journal_id text,
    last_run bigint,
    last_error text,
    next_run bigint
);
