-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT state, count(*) AS trees FROM message_tree_state
WHERE lang = :lang AND state IN ('growing', 'initial_prompt_review', 'prompt_lottery_waiting')
GROUP BY state;
