-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Points without the work. What a purge took with its task is left aside: those who had helped keep their points.
SELECT score_event.source_id AS id
FROM score_event LEFT JOIN message ON message.id = score_event.source_id
WHERE score_event.kind IN ('prompt', 'reply_assistant', 'reply_prompter', 'accepted_prompt', 'accepted_reply_assistant',
        'accepted_reply_prompter')
    AND NOT score_event.withdrawn
    AND NOT EXISTS (SELECT 1 FROM summary WHERE summary.task_id = score_event.source_id
        AND summary.user_id = score_event.user_id AND score_event.kind = 'reply_assistant')
    AND (message.id IS NULL OR message.removal = 'moderator' OR message.user_id IS NULL OR message.user_id <> score_event.user_id
        OR score_event.kind NOT LIKE '%' || CASE WHEN message.parent_id IS NULL THEN 'prompt'
            WHEN message.role = 'assistant' THEN 'reply_assistant' ELSE 'reply_prompter' END)
UNION ALL
SELECT task.id
FROM score_event
JOIN task ON task.id = score_event.source_id
LEFT JOIN text_labels ON text_labels.message_id = task.parent_message_id AND text_labels.task_id = task.id AND text_labels.user_id = score_event.user_id
LEFT JOIN rated_summary ON rated_summary.task_id = task.id AND rated_summary.user_id = score_event.user_id
WHERE score_event.kind IN ('labels_simple', 'labels_full') AND text_labels.id IS NULL AND rated_summary.task_id IS NULL
UNION ALL
SELECT task.id
FROM score_event
JOIN task ON task.id = score_event.source_id
LEFT JOIN message_reaction ON message_reaction.task_id = task.id AND message_reaction.user_id = score_event.user_id
WHERE score_event.kind IN ('ranking', 'ranking_good') AND message_reaction.task_id IS NULL
UNION ALL
SELECT task.id
FROM score_event
JOIN task ON task.id = substr(score_event.source_id, 1, 36)
LEFT JOIN ranked_message ON ranked_message.task_id = task.id AND ranked_message.author_id = score_event.user_id
    AND ranked_message.message_id = score_event.message_id
    AND ranked_message.user_id = substr(score_event.source_id, 38)
WHERE score_event.kind IN ('ranked_1', 'ranked_2', 'ranked_3')
    AND (ranked_message.task_id IS NULL
        OR ranked_message.place <> CASE score_event.kind WHEN 'ranked_1' THEN 0 WHEN 'ranked_2' THEN 1 ELSE 2 END);
