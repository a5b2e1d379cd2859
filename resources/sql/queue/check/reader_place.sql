-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Nobody has read further than positions were given, and no event has a later one.
SELECT journal_integration.description AS id
FROM journal_integration CROSS JOIN journal_numbering
WHERE journal_integration.last_position > journal_numbering.last_position
UNION
SELECT journal.id
FROM journal CROSS JOIN journal_numbering
WHERE journal.position > journal_numbering.last_position;
