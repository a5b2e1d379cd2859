-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO message_tree_state (message_tree_id, goal_tree_size, max_depth, max_children_count, state, active, origin,
    won_prompt_lottery_date, lang)
VALUES (:message_tree_id, :goal_tree_size, :max_depth, :max_children_count, :state, :active, :origin,
    :won_prompt_lottery_date, :lang);
