-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

SELECT DISTINCT prompt_set_id AS id FROM ranked_prompt WHERE user_id = :user_id ORDER BY prompt_set_id;
