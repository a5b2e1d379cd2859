-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- How people come in over the network, and what they may do. Of codes and tokens only the SHA-256 is kept, in hexadecimal digits;
-- they are random and long, so that no slow hash is needed.
CREATE TABLE invitation (
    id text PRIMARY KEY CHECK (length(id) = 36),
    code_hash text NOT NULL UNIQUE,
    name text NOT NULL,
    role text CHECK (role IN ('annotator', 'reviewer', 'moderator', 'lead', 'admin', 'auditor')),
    created_date bigint NOT NULL,
    expiry_date bigint NOT NULL,
    redeemed_date bigint,
    user_id text REFERENCES app_user (id), -- who redeemed it
    revoked boolean NOT NULL DEFAULT FALSE
);
CREATE INDEX invitation_by_user ON invitation (user_id);

-- A device of a person, and its token.
CREATE TABLE device (
    id text PRIMARY KEY CHECK (length(id) = 36),
    token_hash text NOT NULL UNIQUE,
    user_id text NOT NULL REFERENCES app_user (id),
    name text NOT NULL,
    created_date bigint NOT NULL,
    expiry_date bigint NOT NULL,
    revoked boolean NOT NULL DEFAULT FALSE
);
CREATE INDEX device_by_user ON device (user_id);

-- lang: the only language in which the role is meant; null: all.
CREATE TABLE role_grant (
    id text PRIMARY KEY CHECK (length(id) = 36),
    user_id text NOT NULL REFERENCES app_user (id),
    role text NOT NULL CHECK (role IN ('annotator', 'reviewer', 'moderator', 'lead', 'admin', 'auditor')),
    lang text,
    granted_date bigint NOT NULL,
    expiry_date bigint,
    revoked_date bigint
);
CREATE INDEX role_grant_by_user ON role_grant (user_id);

-- Logins of people who were deleted, as SHA-256: a request that comes late does not make them anew.
CREATE TABLE erased_login (
    login_hash text PRIMARY KEY,
    erased_date bigint NOT NULL
);

-- Beside the receipts of people with a token: which change of the queue it was, and whether the task had expired. task_id has no
-- foreign key: when a task is purged the row says that there was one.
CREATE TABLE ledger (
    task_id text NOT NULL CHECK (length(task_id) = 36),
    user_id text NOT NULL REFERENCES app_user (id),
    sequence bigint NOT NULL,
    late boolean NOT NULL,
    PRIMARY KEY (task_id, user_id)
);
CREATE INDEX ledger_by_user ON ledger (user_id);

-- Until when work for the task is taken, where that is longer than the task is the person's alone.
ALTER TABLE task ADD COLUMN taken_until bigint;

-- Tasks that were handed out together, under the key that the client gave.
CREATE TABLE task_bundle (
    id text PRIMARY KEY CHECK (length(id) = 36),
    user_id text NOT NULL REFERENCES app_user (id),
    client_key text NOT NULL,
    created_date bigint NOT NULL,
    tasks text NOT NULL, -- their ids, with spaces between
    UNIQUE (user_id, client_key)
);
