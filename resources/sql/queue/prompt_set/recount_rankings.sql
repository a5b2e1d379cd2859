-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

UPDATE prompt_set
SET ranking_count = (SELECT count(*) FROM (SELECT DISTINCT task_id, user_id FROM ranked_prompt
    WHERE ranked_prompt.prompt_set_id = :id) AS ballot)
WHERE id = :id;
