-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Those that are on offer and should not be, or the other way round.
SELECT story.id
FROM story
LEFT JOIN work_item AS item ON item.subject_id = story.id AND item.kind = 'summarize_story'
WHERE (story.enabled AND story.summary_count < coalesce(story.wanted_summaries, :wanted_summaries))
    <> (item.subject_id IS NOT NULL);
