-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What was ranked belongs to the set.
SELECT ranked_prompt.task_id AS id
FROM ranked_prompt JOIN prompt_set_member AS member ON member.prompt_id = ranked_prompt.prompt_id
WHERE member.prompt_set_id <> ranked_prompt.prompt_set_id;
