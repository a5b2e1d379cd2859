-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

DELETE FROM work_exclusion
WHERE user_id = :user_id AND kind IN ('summarize_story', 'rate_summary', 'rank_initial_prompts');
