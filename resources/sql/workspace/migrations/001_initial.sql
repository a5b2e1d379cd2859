-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE setting (
    key text PRIMARY KEY,
    value text NOT NULL
);
-- A task that was checked out. Both ids are made and committed before they are told to anybody.
CREATE TABLE inbox (
    task_id text PRIMARY KEY,
    task text NOT NULL,
    task_type text NOT NULL,
    lang text NOT NULL,
    frontend_id text NOT NULL UNIQUE,
    message_id text NOT NULL UNIQUE,
    requested_at bigint NOT NULL,
    expires_at bigint,
    acknowledged boolean NOT NULL DEFAULT false,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'handed_in', 'skipped', 'lost')),
    skip_reason text,
    skip_told boolean NOT NULL DEFAULT false
);
CREATE INDEX inbox_state ON inbox (state, requested_at);
CREATE TABLE draft (
    task_id text PRIMARY KEY REFERENCES inbox (task_id),
    draft text NOT NULL,
    saved_at bigint NOT NULL
);
CREATE TABLE outbox (
    id text PRIMARY KEY,
    position bigint NOT NULL UNIQUE,
    task_id text NOT NULL UNIQUE REFERENCES inbox (task_id),
    interaction text NOT NULL,
    sha256 text NOT NULL,
    state text NOT NULL CHECK (state IN
        ('ready', 'sending', 'confirmed', 'unknown', 'waiting', 'needs_edit', 'expired', 'gone', 'refused')),
    queued_at bigint NOT NULL,
    not_before bigint,
    attempts integer NOT NULL DEFAULT 0,
    error_kind text,
    error_code integer,
    error_message text
);
CREATE INDEX outbox_state ON outbox (state, position);
-- Begun before anything is sent, ended when the answer is judged, never removed.
CREATE TABLE attempt (
    entry_id text NOT NULL REFERENCES outbox (id),
    number integer NOT NULL,
    started_at bigint NOT NULL,
    ended_at bigint,
    state text,
    error_code integer,
    PRIMARY KEY (entry_id, number)
);
CREATE TABLE receipt (
    entry_id text PRIMARY KEY REFERENCES outbox (id),
    received_date bigint NOT NULL,
    replayed boolean NOT NULL,
    filed_at bigint NOT NULL
);
