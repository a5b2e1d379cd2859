-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What the operator tells everybody who works on the queue.
CREATE TABLE announcement (
    id text PRIMARY KEY CHECK (length(id) = 36),
    created_date bigint NOT NULL,
    text text NOT NULL
);
CREATE INDEX announcement_created_date ON announcement (created_date);
