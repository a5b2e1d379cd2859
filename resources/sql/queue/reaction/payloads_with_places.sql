-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message_reaction.task_id, message_reaction.payload, ranked_message.place, ranked_message.message_id,
    (SELECT count(*) FROM ranked_message AS other
        WHERE other.task_id = message_reaction.task_id AND other.user_id = message_reaction.user_id) AS places
FROM message_reaction
JOIN ranked_message ON ranked_message.task_id = message_reaction.task_id
    AND ranked_message.user_id = message_reaction.user_id
WHERE message_reaction.payload_type = 'RankingReactionPayload'
ORDER BY message_reaction.task_id, ranked_message.place;
