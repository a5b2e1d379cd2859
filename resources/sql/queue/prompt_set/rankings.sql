-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- All rankings of a set, ballot after ballot, best first.
SELECT task_id, user_id, prompt_id FROM ranked_prompt
WHERE prompt_set_id = :prompt_set_id
ORDER BY task_id, user_id, place;
