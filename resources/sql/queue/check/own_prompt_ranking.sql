-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT ranked_prompt.task_id AS id
FROM ranked_prompt JOIN message ON message.id = ranked_prompt.prompt_id
WHERE message.user_id = ranked_prompt.user_id
GROUP BY ranked_prompt.task_id;
