-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Whose replies were ranked, in trees that were scored.
SELECT DISTINCT message_reaction.message_id
FROM message_reaction
JOIN message AS parent ON parent.id = message_reaction.message_id
JOIN message_tree_state AS tree ON tree.message_tree_id = parent.message_tree_id
WHERE tree.state = 'ready_for_export' AND message_reaction.payload_type = 'RankingReactionPayload'
ORDER BY message_reaction.message_id;
