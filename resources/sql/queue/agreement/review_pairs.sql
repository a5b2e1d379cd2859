-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The labels that two people gave the same message in review tasks, one pair of people after the other: the database
-- sorts, so that nobody has to hold every pair at once. An empty language is any.
SELECT mine.user_id, theirs.user_id AS other_id, mine.labels, theirs.labels AS other_labels
FROM text_labels mine
JOIN text_labels theirs ON theirs.message_id = mine.message_id AND theirs.user_id > mine.user_id
WHERE mine.task_id IS NOT NULL AND theirs.task_id IS NOT NULL
    AND mine.created_date >= :since AND theirs.created_date >= :since
    AND (:lang = '' OR EXISTS (SELECT 1 FROM message WHERE message.id = mine.message_id AND message.lang = :lang))
ORDER BY mine.user_id, theirs.user_id;
