-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT id FROM prompt_set
WHERE ranking_count <> (SELECT count(*) FROM (SELECT DISTINCT task_id, user_id FROM ranked_prompt
    WHERE ranked_prompt.prompt_set_id = prompt_set.id) AS ballot);
