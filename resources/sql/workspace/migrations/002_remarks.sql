-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What is handed in is the answer to a task, or a remark on a message: labels nobody asked for, a report.
CREATE TABLE new_outbox (
    id text PRIMARY KEY,
    position bigint NOT NULL UNIQUE,
    task_id text UNIQUE REFERENCES inbox (task_id),
    message_id text,
    interaction text NOT NULL,
    sha256 text NOT NULL,
    state text NOT NULL CHECK (state IN
        ('ready', 'sending', 'confirmed', 'unknown', 'waiting', 'needs_edit', 'expired', 'gone', 'refused')),
    queued_at bigint NOT NULL,
    not_before bigint,
    attempts integer NOT NULL DEFAULT 0,
    error_kind text,
    error_code integer,
    error_message text,
    CHECK ((task_id IS NULL) <> (message_id IS NULL))
);
INSERT INTO new_outbox (id, position, task_id, interaction, sha256, state, queued_at, not_before, attempts,
    error_kind, error_code, error_message)
SELECT id, position, task_id, interaction, sha256, state, queued_at, not_before, attempts,
    error_kind, error_code, error_message
FROM outbox;
CREATE TABLE new_attempt (
    entry_id text NOT NULL REFERENCES new_outbox (id),
    number integer NOT NULL,
    started_at bigint NOT NULL,
    ended_at bigint,
    state text,
    error_code integer,
    PRIMARY KEY (entry_id, number)
);
INSERT INTO new_attempt (entry_id, number, started_at, ended_at, state, error_code)
SELECT entry_id, number, started_at, ended_at, state, error_code FROM attempt;
CREATE TABLE new_receipt (
    entry_id text PRIMARY KEY REFERENCES new_outbox (id),
    received_date bigint NOT NULL,
    replayed boolean NOT NULL,
    filed_at bigint NOT NULL
);
INSERT INTO new_receipt (entry_id, received_date, replayed, filed_at)
SELECT entry_id, received_date, replayed, filed_at FROM receipt;
DROP TABLE receipt;
DROP TABLE attempt;
DROP TABLE outbox;
ALTER TABLE new_outbox RENAME TO outbox;
ALTER TABLE new_attempt RENAME TO attempt;
ALTER TABLE new_receipt RENAME TO receipt;
CREATE INDEX outbox_state ON outbox (state, position);
CREATE INDEX outbox_message ON outbox (message_id, position);
