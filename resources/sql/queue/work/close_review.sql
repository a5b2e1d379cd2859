-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The author, who has reviewed the message, and who skipped it.
INSERT INTO work_exclusion (user_id, lang, kind, stratum, subject_id)
SELECT message.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), message.id FROM message
    WHERE message.id = :subject_id AND message.user_id IS NOT NULL AND NOT CAST(:allow_own AS boolean)
UNION
SELECT review.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), review.message_id FROM text_labels AS review
    WHERE review.message_id = :subject_id AND review.task_id IS NOT NULL
UNION
SELECT skip.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), skip.message_id FROM message_emoji AS skip
    WHERE skip.message_id = :subject_id AND skip.emoji = '_skip_labeling';
