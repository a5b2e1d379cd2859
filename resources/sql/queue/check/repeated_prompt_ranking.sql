-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Nobody ranks the same prompts twice.
SELECT prompt_set_id AS id FROM ranked_prompt WHERE place = 0 GROUP BY prompt_set_id, user_id HAVING count(*) > 1;
