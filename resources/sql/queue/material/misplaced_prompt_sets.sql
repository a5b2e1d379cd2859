-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- A set is worth ranking while two of its prompts are there.
SELECT prompt_set.id
FROM prompt_set
LEFT JOIN work_item AS item ON item.subject_id = prompt_set.id AND item.kind = 'rank_initial_prompts'
WHERE (prompt_set.enabled AND prompt_set.ranking_count < :required_rankings
        AND (SELECT count(*) FROM prompt_set_member AS member LEFT JOIN message ON message.id = member.message_id
            WHERE member.prompt_set_id = prompt_set.id AND (member.message_id IS NULL OR NOT message.deleted)) > 1)
    <> (item.subject_id IS NOT NULL);
