-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT id FROM story
WHERE summary_count <> (SELECT count(*) FROM summary WHERE summary.story_id = story.id AND summary.task_id IS NOT NULL);
