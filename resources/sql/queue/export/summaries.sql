-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- A page of summaries with their stories, oldest first. An empty language leaves the filter out.
SELECT summary.id, summary.created_date, summary.text, summary.synthetic, summary.model_name, summary.origin, summary.licence,
    summary.rating_count, summary.rating_sum, summary.story_id, story.text AS story, story.lang,
    CASE WHEN author.api_client_id = :import_client THEN author.username ELSE author.id END AS file_user_id
FROM summary
JOIN story ON story.id = summary.story_id
LEFT JOIN app_user author ON author.id = summary.user_id
WHERE (summary.created_date, summary.id) > (:after_date, :after_id) AND (:lang = '' OR story.lang = :lang)
ORDER BY summary.created_date, summary.id
LIMIT :maximum;
