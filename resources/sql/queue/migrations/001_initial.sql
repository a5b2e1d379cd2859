-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- The queue. Ids are canonical lower-case UUID text (its order is the byte order that consensus ties need), dates are bigint
-- microseconds since 1970 in UTC, JSON is text.

-- Configuration, terms and licence of the queue, one value a row: "configuration.<key of spec/trees.md section 1>",
-- "terms", "data_licence", "local_client" (the api_client of the engine in this process).
CREATE TABLE queue_setting (
    key text PRIMARY KEY,
    value text NOT NULL
);

-- Where people and messages come from. A null api_key_hash: nobody can come in by that client over the network.
CREATE TABLE api_client (
    id text PRIMARY KEY CHECK (length(id) = 36),
    api_key_hash text UNIQUE,
    description text NOT NULL,
    admin_email text,
    enabled boolean NOT NULL DEFAULT TRUE,
    trusted boolean NOT NULL DEFAULT FALSE,
    frontend_type text
);

-- The spec's "user", a reserved word in PostgreSQL. Authors named by an imported file have a row too, with the file's id.
CREATE TABLE app_user (
    id text PRIMARY KEY CHECK (length(id) = 36),
    api_client_id text NOT NULL REFERENCES api_client (id),
    username text NOT NULL,
    auth_method text NOT NULL CHECK (auth_method IN ('local', 'discord', 'google', 'system')),
    display_name text NOT NULL,
    created_date bigint NOT NULL,
    enabled boolean NOT NULL DEFAULT TRUE,
    deleted boolean NOT NULL DEFAULT FALSE,
    show_on_leaderboard boolean NOT NULL DEFAULT TRUE,
    notes text NOT NULL DEFAULT '',
    streak_last_day_date bigint, -- where the streak began, in spite of its name
    streak_days integer,
    last_activity_date bigint,
    tos_acceptance_date bigint,
    UNIQUE (api_client_id, username, auth_method)
);

-- A loose message is one of an import whose parent is neither in the file nor in the queue (or whose parent is loose itself):
-- parent_id names what the file named, it belongs to no tree and is in no task. Everything else is a root or hangs under one.
-- emojis is {code: count}, the imported counts included; so do review_count and ranking_count include the imported ones.
-- review_result: null undecided, true accepted, false rejected.
CREATE TABLE message (
    id text PRIMARY KEY CHECK (length(id) = 36),
    parent_id text CHECK (length(parent_id) = 36), -- no foreign key: see loose
    message_tree_id text REFERENCES message (id),
    loose boolean NOT NULL DEFAULT FALSE,
    task_id text, -- no foreign key: tasks point at messages, and SQLite cannot add one later
    user_id text REFERENCES app_user (id),
    role text NOT NULL CHECK (role IN ('prompter', 'assistant')),
    api_client_id text NOT NULL REFERENCES api_client (id),
    frontend_message_id text NOT NULL,
    created_date bigint NOT NULL,
    text text NOT NULL,
    lang text NOT NULL DEFAULT 'en',
    depth integer NOT NULL DEFAULT 0 CHECK (depth >= 0),
    children_count integer NOT NULL DEFAULT 0 CHECK (children_count >= 0), -- not deleted ones
    deleted boolean NOT NULL DEFAULT FALSE,
    review_count integer NOT NULL DEFAULT 0 CHECK (review_count >= 0),
    review_result boolean,
    ranking_count integer NOT NULL DEFAULT 0 CHECK (ranking_count >= 0),
    rank integer CHECK (rank >= 0),
    synthetic boolean NOT NULL DEFAULT FALSE,
    edited boolean NOT NULL DEFAULT FALSE,
    model_name text,
    emojis text NOT NULL DEFAULT '{}',
    UNIQUE (api_client_id, frontend_message_id),
    CHECK (loose = (message_tree_id IS NULL)),
    CHECK (loose OR (parent_id IS NULL) = (id = message_tree_id)),
    CHECK (loose OR (parent_id IS NULL) = (depth = 0))
);
CREATE INDEX message_by_tree ON message (message_tree_id);
CREATE INDEX message_by_parent ON message (parent_id);
CREATE INDEX message_by_user ON message (user_id, created_date);
CREATE INDEX message_by_date ON message (created_date, id);
CREATE INDEX message_by_task ON message (task_id);

-- One row a tree; its id is its root's. The limits are 0 in trees that came finished from a file.
CREATE TABLE message_tree_state (
    message_tree_id text PRIMARY KEY REFERENCES message (id),
    goal_tree_size integer NOT NULL CHECK (goal_tree_size >= 0),
    max_depth integer NOT NULL CHECK (max_depth >= 0),
    max_children_count integer NOT NULL CHECK (max_children_count >= 0),
    state text NOT NULL CHECK (state IN ('initial_prompt_review', 'growing', 'ranking', 'ready_for_scoring',
        'prompt_lottery_waiting', 'backlog_ranking', 'ready_for_export', 'scoring_failed', 'aborted_low_grade',
        'halted_by_moderator')),
    active boolean NOT NULL,
    origin text, -- file or preset
    won_prompt_lottery_date bigint,
    lang text NOT NULL,
    CHECK (active = (state IN ('initial_prompt_review', 'growing', 'ranking', 'ready_for_scoring')))
);
CREATE INDEX active_tree ON message_tree_state (state, lang) WHERE active;
CREATE INDEX tree_by_state ON message_tree_state (state, lang);

-- payload is {"payload_type": class, "payload": {…}} with ids in the place of messages, so that deleted texts do not live on in
-- tasks. parent_message_id is the message to answer, to label, or whose replies are ranked.
CREATE TABLE task (
    id text PRIMARY KEY CHECK (length(id) = 36),
    created_date bigint NOT NULL,
    expiry_date bigint,
    user_id text REFERENCES app_user (id),
    api_client_id text NOT NULL REFERENCES api_client (id),
    payload_type text NOT NULL,
    payload text NOT NULL,
    lang text NOT NULL,
    ack boolean,
    done boolean NOT NULL DEFAULT FALSE,
    skipped boolean NOT NULL DEFAULT FALSE,
    skip_reason text,
    frontend_message_id text,
    message_tree_id text REFERENCES message (id),
    parent_message_id text REFERENCES message (id),
    collective boolean NOT NULL DEFAULT FALSE,
    CHECK (NOT (done AND skipped))
);
CREATE INDEX task_by_user ON task (user_id, created_date);
CREATE INDEX task_by_message ON task (parent_message_id);
CREATE INDEX task_by_tree ON task (message_tree_id);
CREATE INDEX task_by_expiry ON task (expiry_date) WHERE NOT done;
CREATE UNIQUE INDEX task_by_frontend_message ON task (api_client_id, frontend_message_id)
    WHERE payload_type NOT IN ('LabelInitialPromptPayload', 'LabelPrompterReplyPayload', 'LabelAssistantReplyPayload');

-- What was received for a task, so that the same again is answered with the same and something else is refused.
CREATE TABLE receipt (
    task_id text NOT NULL REFERENCES task (id),
    user_id text NOT NULL REFERENCES app_user (id),
    body_hash text NOT NULL, -- SHA-256 of the interaction
    received_date bigint NOT NULL,
    PRIMARY KEY (task_id, user_id)
);
CREATE INDEX receipt_by_user ON receipt (user_id);

-- A review (task_id not null, id = task_id) or free labels. labels is {name: value}, without untouched ones.
CREATE TABLE text_labels (
    id text PRIMARY KEY CHECK (length(id) = 36),
    user_id text NOT NULL REFERENCES app_user (id),
    api_client_id text NOT NULL REFERENCES api_client (id),
    created_date bigint NOT NULL,
    message_id text NOT NULL REFERENCES message (id),
    labels text NOT NULL,
    task_id text REFERENCES task (id)
);
CREATE INDEX text_labels_by_message ON text_labels (message_id);
CREATE INDEX text_labels_by_user ON text_labels (user_id, created_date);
CREATE INDEX text_labels_by_task ON text_labels (task_id);
CREATE UNIQUE INDEX one_review_each ON text_labels (message_id, user_id) WHERE task_id IS NOT NULL;

-- A ranking (payload_type RankingReactionPayload) or rating; message_id is the parent of what was ranked.
CREATE TABLE message_reaction (
    task_id text NOT NULL REFERENCES task (id),
    user_id text NOT NULL REFERENCES app_user (id),
    api_client_id text NOT NULL REFERENCES api_client (id),
    created_date bigint NOT NULL,
    payload_type text NOT NULL,
    payload text NOT NULL,
    message_id text REFERENCES message (id),
    PRIMARY KEY (task_id, user_id)
);
CREATE INDEX message_reaction_by_message ON message_reaction (message_id, user_id);
CREATE INDEX message_reaction_by_user ON message_reaction (user_id, created_date);

-- ranked_message_ids of the rankings, one row a place (0 = best), for consensus and scores.
CREATE TABLE ranked_message (
    task_id text NOT NULL,
    user_id text NOT NULL,
    place integer NOT NULL CHECK (place >= 0),
    message_id text NOT NULL REFERENCES message (id),
    author_id text REFERENCES app_user (id), -- of the message
    created_date bigint NOT NULL,
    PRIMARY KEY (task_id, user_id, place),
    UNIQUE (task_id, user_id, message_id),
    FOREIGN KEY (task_id, user_id) REFERENCES message_reaction (task_id, user_id)
);
CREATE INDEX ranked_message_by_message ON ranked_message (message_id);
CREATE INDEX ranked_message_by_author ON ranked_message (author_id, place, created_date);

-- One person's emoji on a message, the engine's "_skip_reply", "_skip_labeling" and "_skip_ranking" among them.
CREATE TABLE message_emoji (
    message_id text NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    user_id text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    emoji text NOT NULL,
    created_date bigint NOT NULL,
    PRIMARY KEY (message_id, user_id, emoji)
);
CREATE INDEX message_emoji_by_user ON message_emoji (user_id, message_id);

CREATE TABLE message_revision (
    id text PRIMARY KEY CHECK (length(id) = 36), -- version 7: sorts by time
    message_id text NOT NULL REFERENCES message (id),
    user_id text REFERENCES app_user (id),
    created_date bigint,
    text text NOT NULL -- as it was before
);
CREATE INDEX message_revision_by_message ON message_revision (message_id);

CREATE TABLE flagged_message (
    message_id text PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    processed boolean NOT NULL DEFAULT FALSE,
    created_date bigint NOT NULL
);
CREATE INDEX flagged_message_by_date ON flagged_message (processed, created_date);

-- What happened, in order of id (version 7).
CREATE TABLE journal (
    id text PRIMARY KEY CHECK (length(id) = 36),
    created_date bigint NOT NULL,
    user_id text REFERENCES app_user (id),
    message_id text REFERENCES message (id),
    api_client_id text NOT NULL REFERENCES api_client (id),
    event_type text NOT NULL,
    event_payload text NOT NULL
);
CREATE INDEX journal_by_user ON journal (user_id);
CREATE INDEX journal_by_message ON journal (message_id);

-- The baseline that a message brought along from a file: means and counts in the place of single reviews. What message says is
-- this plus what was done here. A tree whose root has a row here is an imported one: rules of length, depth, goal, acceptance
-- and rank permutation bind only what was done here.
CREATE TABLE imported_message (
    message_id text PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    review_count integer NOT NULL DEFAULT 0,
    review_result boolean,
    ranking_count integer NOT NULL DEFAULT 0,
    rank integer,
    labels text, -- {name: {"value": mean, "count": n}}, null where the file had none; so below
    emojis text, -- {code: count}
    events text, -- {kind: [event]}
    detoxify text, -- {name: score}
    fields text -- what the model has no place for, message_tree_id and tree_state of loose messages among it
);

-- The same for the tree: fields of its line that the model has no place for.
CREATE TABLE imported_tree (
    message_tree_id text PRIMARY KEY REFERENCES message_tree_state (message_tree_id) ON DELETE CASCADE,
    fields text
);
