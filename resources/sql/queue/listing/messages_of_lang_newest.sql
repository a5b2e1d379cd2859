-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The messages of a language between two places, newest first.
SELECT message.*
FROM message
WHERE message.lang = :lang
    AND (message.created_date, message.id) > (CAST(:lower_date AS bigint), :lower_id)
    AND (message.created_date, message.id) < (CAST(:upper_date AS bigint), :upper_id)
    AND (CAST(:with_deleted AS boolean) OR NOT message.deleted)
    AND (NOT CAST(:only_roots AS boolean) OR message.parent_id IS NULL)
ORDER BY message.created_date DESC, message.id DESC
LIMIT :maximum;
