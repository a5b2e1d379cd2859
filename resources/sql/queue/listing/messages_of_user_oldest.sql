-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What a person wrote between two places, oldest first.
SELECT message.*
FROM message
WHERE message.user_id = :user_id
    AND (message.created_date, message.id) > (CAST(:lower_date AS bigint), :lower_id)
    AND (message.created_date, message.id) < (CAST(:upper_date AS bigint), :upper_id)
    AND (CAST(:with_deleted AS boolean) OR NOT message.deleted)
    AND (NOT CAST(:only_roots AS boolean) OR message.parent_id IS NULL)
    AND (CAST(:lang AS text) IS NULL OR message.lang = :lang)
    AND (CAST(:api_client_id AS text) IS NULL OR message.api_client_id = :api_client_id)
ORDER BY message.created_date, message.id
LIMIT :maximum;
