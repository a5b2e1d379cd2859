-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What a task is about, so that the same is not done twice while the backend does not know of the first yet; when the
-- piece was put away; until when a skip can be taken back.
ALTER TABLE inbox ADD COLUMN subject text;
ALTER TABLE inbox ADD COLUMN closed_at bigint;
ALTER TABLE inbox ADD COLUMN skip_held_until bigint;
ALTER TABLE inbox ADD COLUMN skip_forgotten boolean NOT NULL DEFAULT false;
CREATE INDEX inbox_subject ON inbox (subject);
CREATE INDEX inbox_closed_at ON inbox (closed_at);
-- One's own days, by the calendar where the work was done.
CREATE TABLE work_day (
    day text PRIMARY KEY,
    seconds integer NOT NULL DEFAULT 0,
    pieces integer NOT NULL DEFAULT 0
);
