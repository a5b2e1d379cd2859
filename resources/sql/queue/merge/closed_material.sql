-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What is about no message: trees say anew to whom their work is closed.
INSERT INTO work_exclusion (user_id, lang, kind, stratum, subject_id)
SELECT :to_user, lang, kind, stratum, subject_id FROM work_exclusion
WHERE user_id = :from_user AND kind IN ('summarize_story', 'rate_summary', 'rank_initial_prompts')
ON CONFLICT DO NOTHING;
