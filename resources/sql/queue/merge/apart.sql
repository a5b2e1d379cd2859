-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Work that one person could not have done: reviews and rankings of what the other one wrote, and the later half of what both
-- did. It does not become the merged person's.
SELECT review.task_id, review.user_id
FROM text_labels AS review JOIN message ON message.id = review.message_id
WHERE review.task_id IS NOT NULL AND review.user_id = :source AND (message.user_id = :into OR EXISTS (
    SELECT 1 FROM text_labels AS other
    WHERE other.message_id = review.message_id AND other.user_id = :into AND other.task_id IS NOT NULL))
UNION
SELECT review.task_id, review.user_id
FROM text_labels AS review JOIN message ON message.id = review.message_id
WHERE review.task_id IS NOT NULL AND review.user_id = :into AND message.user_id = :source
UNION
SELECT ranking.task_id, ranking.user_id
FROM message_reaction AS ranking
WHERE ranking.payload_type = 'RankingReactionPayload' AND ranking.user_id = :source AND EXISTS (
    SELECT 1 FROM message_reaction AS other
    WHERE other.payload_type = 'RankingReactionPayload' AND other.message_id = ranking.message_id AND other.user_id = :into)
UNION
SELECT task_id, user_id FROM ranked_message WHERE author_id = :into AND user_id = :source
UNION
SELECT task_id, user_id FROM ranked_message WHERE author_id = :source AND user_id = :into
UNION
SELECT rating.task_id, rating.user_id
FROM rated_summary AS rating JOIN summary ON summary.id = rating.summary_id
WHERE (rating.user_id = :source AND (summary.user_id = :into OR EXISTS (
        SELECT 1 FROM rated_summary AS other WHERE other.summary_id = rating.summary_id AND other.user_id = :into)))
    OR (rating.user_id = :into AND summary.user_id = :source)
UNION
SELECT ranking.task_id, ranking.user_id
FROM ranked_prompt AS ranking
JOIN prompt_set_member AS member ON member.prompt_id = ranking.prompt_id
LEFT JOIN message ON message.id = member.message_id
WHERE (ranking.user_id = :source AND (message.user_id = :into OR EXISTS (
        SELECT 1 FROM ranked_prompt AS other WHERE other.prompt_set_id = ranking.prompt_set_id AND other.user_id = :into)))
    OR (ranking.user_id = :into AND message.user_id = :source)
UNION
SELECT summary.task_id, summary.user_id
FROM summary
WHERE summary.user_id = :source AND EXISTS (
    SELECT 1 FROM summary AS other WHERE other.story_id = summary.story_id AND other.user_id = :into)
UNION
SELECT receipt.task_id, receipt.user_id
FROM receipt
WHERE receipt.user_id = :source AND EXISTS (
    SELECT 1 FROM receipt AS other WHERE other.task_id = receipt.task_id AND other.user_id = :into)
ORDER BY task_id, user_id;
