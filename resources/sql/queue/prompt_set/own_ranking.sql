-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT task_id FROM ranked_prompt WHERE prompt_set_id = :prompt_set_id AND user_id = :user_id LIMIT 1;
