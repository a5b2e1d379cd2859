-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Ranked by exactly the required number of people, in trees that were scored: no ranking came late.
SELECT message_reaction.message_id
FROM message_reaction
JOIN message AS parent ON parent.id = message_reaction.message_id
JOIN message_tree_state AS tree ON tree.message_tree_id = parent.message_tree_id
WHERE tree.state = 'ready_for_export' AND NOT tree.curtailed AND message_reaction.payload_type = 'RankingReactionPayload'
GROUP BY message_reaction.message_id
HAVING count(*) = :required_rankings
ORDER BY message_reaction.message_id;
