-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The committed events that have no position yet, in order of id, get the next ones.
UPDATE journal SET position = numbered.position
FROM (
    SELECT waiting.id, (SELECT last_position FROM journal_numbering WHERE journal_numbering.id = 1)
        + row_number() OVER (ORDER BY waiting.id) AS position
    FROM (SELECT id FROM journal WHERE position IS NULL ORDER BY id LIMIT :maximum) AS waiting
) AS numbered
WHERE journal.id = numbered.id;
