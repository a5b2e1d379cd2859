-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The authors of the replies, who has ranked them, and who skipped them.
INSERT INTO work_exclusion (user_id, lang, kind, stratum, subject_id)
SELECT child.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), child.parent_id FROM message AS child
    WHERE child.parent_id = :subject_id AND child.role = :role AND NOT child.loose AND NOT child.deleted
        AND child.review_result AND child.user_id IS NOT NULL AND NOT CAST(:allow_own AS boolean)
UNION
SELECT ranking.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), ranking.message_id FROM message_reaction AS ranking
    WHERE ranking.message_id = :subject_id AND ranking.payload_type = 'RankingReactionPayload'
UNION
SELECT skip.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), skip.message_id FROM message_emoji AS skip
    WHERE skip.message_id = :subject_id AND skip.emoji = '_skip_ranking';
