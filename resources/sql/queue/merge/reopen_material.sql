-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM work_exclusion
WHERE user_id = :from_user AND kind IN ('summarize_story', 'rate_summary', 'rank_initial_prompts')
    AND NOT EXISTS (SELECT 1 FROM summary WHERE summary.story_id = work_exclusion.subject_id AND summary.user_id = :from_user)
    AND NOT EXISTS (SELECT 1 FROM rated_summary
        WHERE rated_summary.summary_id = work_exclusion.subject_id AND rated_summary.user_id = :from_user)
    AND NOT EXISTS (SELECT 1 FROM ranked_prompt
        WHERE ranked_prompt.prompt_set_id = work_exclusion.subject_id AND ranked_prompt.user_id = :from_user);
