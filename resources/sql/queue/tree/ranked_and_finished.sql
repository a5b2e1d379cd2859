-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Finished trees in which something was ranked here.
SELECT tree.message_tree_id
FROM message_tree_state AS tree
WHERE tree.state = 'ready_for_export'
    AND EXISTS (SELECT 1 FROM message AS parent
        JOIN message_reaction ON message_reaction.message_id = parent.id
            AND message_reaction.payload_type = 'RankingReactionPayload'
        WHERE parent.message_tree_id = tree.message_tree_id)
ORDER BY tree.message_tree_id;
