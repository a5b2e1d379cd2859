-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Messages that have all words of a text between two places, oldest first.
SELECT message.*
FROM message_words
JOIN message_search ON message_search.number = message_words.rowid
JOIN message ON message.id = message_search.message_id
WHERE message_words MATCH :words AND message.lang = :lang
    AND (message.created_date, message.id) > (CAST(:lower_date AS bigint), :lower_id)
    AND (message.created_date, message.id) < (CAST(:upper_date AS bigint), :upper_id)
    AND (CAST(:with_deleted AS boolean) OR NOT message.deleted)
    AND (NOT CAST(:only_roots AS boolean) OR message.parent_id IS NULL)
    AND (CAST(:user_id AS text) IS NULL OR message.user_id = :user_id)
    AND (CAST(:api_client_id AS text) IS NULL OR message.api_client_id = :api_client_id)
ORDER BY message.created_date, message.id
LIMIT :maximum;
