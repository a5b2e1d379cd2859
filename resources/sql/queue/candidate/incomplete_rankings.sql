-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT parent.id, child.role, count(*) AS replies
FROM message_tree_state AS tree
JOIN message AS child ON child.message_tree_id = tree.message_tree_id
JOIN message AS parent ON parent.id = child.parent_id
WHERE tree.active AND tree.state = 'ranking' AND child.review_result AND NOT child.deleted AND parent.lang = :lang
    AND NOT EXISTS (SELECT 1 FROM message_emoji AS skip
        WHERE skip.message_id = parent.id AND skip.user_id = :user_id AND skip.emoji = '_skip_ranking')
    AND NOT EXISTS (SELECT 1 FROM message_reaction AS ranking
        WHERE ranking.message_id = parent.id AND ranking.user_id = :user_id
            AND ranking.payload_type = 'RankingReactionPayload')
GROUP BY parent.id, child.role
HAVING count(*) > 1 AND min(child.ranking_count) < :required_rankings
    AND (:allow_own OR sum(CASE WHEN child.user_id = :user_id THEN 1 ELSE 0 END) = 0)
ORDER BY parent.id, child.role;
