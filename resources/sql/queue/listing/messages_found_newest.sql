-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Messages that have all words of a text between two places, newest first. Numbers sort as milliseconds do: words are read in that
-- order, and no further than to the millisecond of the last message on the page, within which dates and ids decide.
SELECT message.*
FROM message_words
CROSS JOIN message_search ON message_search.number = message_words.rowid
CROSS JOIN message ON message.id = message_search.message_id
WHERE message_words.message_words MATCH :words
    AND message_words.rowid < (min(max(CAST(:upper_date AS bigint) / 1000, 0), 4398046511102) + 1) * 2097152
    AND message_words.rowid >= coalesce((
        SELECT words.rowid / 2097152 FROM message_words AS words
        CROSS JOIN message_search AS place ON place.number = words.rowid
        CROSS JOIN message AS candidate ON candidate.id = place.message_id
        WHERE words.message_words MATCH :words
            AND words.rowid >= max(CAST(:lower_date AS bigint) / 1000, 0) * 2097152 AND words.rowid < (min(max(CAST(:upper_date AS bigint) / 1000, 0), 4398046511102) + 1) * 2097152
            AND candidate.lang = :lang
            AND (candidate.created_date, candidate.id) > (CAST(:lower_date AS bigint), :lower_id)
            AND (candidate.created_date, candidate.id) < (CAST(:upper_date AS bigint), :upper_id)
            AND (CAST(:with_deleted AS boolean) OR NOT candidate.deleted)
            AND (NOT CAST(:only_roots AS boolean) OR candidate.parent_id IS NULL)
            AND (CAST(:user_id AS text) IS NULL OR candidate.user_id = :user_id)
            AND (CAST(:api_client_id AS text) IS NULL OR candidate.api_client_id = :api_client_id)
        ORDER BY words.rowid DESC
        LIMIT 1 OFFSET :maximum), 0) * 2097152
    AND message.lang = :lang
    AND (message.created_date, message.id) > (CAST(:lower_date AS bigint), :lower_id)
    AND (message.created_date, message.id) < (CAST(:upper_date AS bigint), :upper_id)
    AND (CAST(:with_deleted AS boolean) OR NOT message.deleted)
    AND (NOT CAST(:only_roots AS boolean) OR message.parent_id IS NULL)
    AND (CAST(:user_id AS text) IS NULL OR message.user_id = :user_id)
    AND (CAST(:api_client_id AS text) IS NULL OR message.api_client_id = :api_client_id)
ORDER BY message.created_date DESC, message.id DESC
LIMIT :maximum;
