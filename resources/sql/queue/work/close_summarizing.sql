-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Who has summarised or skipped the story, or has it in the inbox.
INSERT INTO work_exclusion (user_id, lang, kind, stratum, subject_id)
SELECT summary.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), summary.story_id FROM summary
    WHERE summary.story_id = :subject_id AND summary.user_id IS NOT NULL
UNION
SELECT skip.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), skip.material_id FROM skipped_material AS skip
    WHERE skip.material_id = :subject_id
UNION
SELECT task.user_id, CAST(:lang AS text), CAST(:kind AS text), CAST(:stratum AS integer), task.material_id FROM task
    WHERE task.material_id = :subject_id AND task.user_id IS NOT NULL AND NOT task.done AND NOT task.skipped;
