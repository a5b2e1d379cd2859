-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Nothing is left that the person did in the time frame.
DELETE FROM user_stats
WHERE user_id = :user_id AND time_frame = :time_frame
    AND prompts + replies_assistant + replies_prompter + labels_simple + labels_full + rankings_total + rankings_good +
    accepted_prompts + accepted_replies_assistant + accepted_replies_prompter + reply_ranked_1 + reply_ranked_2 +
    reply_ranked_3 = 0;
