-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Ranking groups of a language that still lack rankings, whoever asks.
SELECT count(*) AS rankings FROM (
    SELECT parent.id
    FROM message_tree_state AS tree
    JOIN message AS child ON child.message_tree_id = tree.message_tree_id
    JOIN message AS parent ON parent.id = child.parent_id
    WHERE tree.active AND tree.state = 'ranking' AND child.review_result AND NOT child.deleted AND parent.lang = :lang
        AND (child.role = 'assistant' OR :rank_prompter_replies)
    GROUP BY parent.id, child.role
    HAVING count(*) > 1 AND min(child.ranking_count) < :required_rankings
) AS open_group;
