-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Numbers the changes of the queue: one row, the last number.
CREATE TABLE change_number (
    id integer PRIMARY KEY CHECK (id = 1),
    last_value bigint NOT NULL
);
INSERT INTO change_number (id, last_value) VALUES (1, 1);
