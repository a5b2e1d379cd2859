-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- The authors, who has ranked or skipped the set, or has it in the inbox.
INSERT INTO work_exclusion (user_id, lang, kind, stratum, subject_id)
SELECT message.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), member.prompt_set_id
    FROM prompt_set_member AS member JOIN message ON message.id = member.message_id
    WHERE member.prompt_set_id = :subject_id AND message.user_id IS NOT NULL AND NOT CAST(:allow_own AS boolean)
UNION
SELECT ranking.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), ranking.prompt_set_id FROM ranked_prompt AS ranking
    WHERE ranking.prompt_set_id = :subject_id
UNION
SELECT skip.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), skip.material_id FROM skipped_material AS skip
    WHERE skip.material_id = :subject_id
UNION
SELECT task.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), task.material_id FROM task
    WHERE task.material_id = :subject_id AND task.user_id IS NOT NULL AND NOT task.done AND NOT task.skipped;
