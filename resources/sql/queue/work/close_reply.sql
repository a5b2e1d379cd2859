-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Who has a reply there that counts, and who skipped it.
INSERT INTO work_exclusion (user_id, lang, kind, stratum, subject_id)
SELECT child.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), child.parent_id FROM message AS child
    WHERE child.parent_id = :subject_id AND NOT child.loose AND NOT child.deleted AND child.user_id IS NOT NULL
        AND (child.review_result OR (child.review_count < :required_reviews AND NOT child.retired)) AND NOT CAST(:allow_own AS boolean)
UNION
SELECT skip.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), skip.message_id FROM message_emoji AS skip
    WHERE skip.message_id = :subject_id AND skip.emoji = '_skip_reply';
