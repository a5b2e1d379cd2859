-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Points of those who were placed name the ballot, and so who cast it.
UPDATE score_event SET source_id = CAST(:task_id AS text) || ' ' || CAST(:to_user AS text)
WHERE source_id = CAST(:task_id AS text) || ' ' || CAST(:from_user AS text)
    AND user_id IN (SELECT author_id FROM ranked_message WHERE task_id = :task_id AND user_id = :to_user AND author_id IS NOT NULL);
