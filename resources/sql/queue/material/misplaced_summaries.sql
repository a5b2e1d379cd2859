-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

SELECT summary.id
FROM summary
JOIN story ON story.id = summary.story_id
LEFT JOIN work_item AS item ON item.subject_id = summary.id AND item.kind = 'rate_summary'
WHERE (story.enabled AND summary.enabled AND summary.rating_count < :wanted_ratings) <> (item.subject_id IS NOT NULL);
