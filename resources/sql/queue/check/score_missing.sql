-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Work that the ledger of scores does not know.
SELECT message.id FROM message
WHERE message.user_id IS NOT NULL AND NOT message.loose AND NOT message.deleted
    AND NOT EXISTS (SELECT 1 FROM score_event WHERE score_event.user_id = message.user_id
        AND score_event.occurred = message.created_date / 1000 * 1000 AND score_event.source_id = message.id
        AND score_event.kind IN ('prompt', 'reply_assistant', 'reply_prompter') AND NOT score_event.withdrawn)
UNION ALL
SELECT message.id FROM message
WHERE message.user_id IS NOT NULL AND NOT message.loose AND NOT message.deleted AND message.review_result
    AND NOT EXISTS (SELECT 1 FROM score_event WHERE score_event.user_id = message.user_id
        AND score_event.occurred = message.created_date / 1000 * 1000 AND score_event.source_id = message.id
        AND score_event.kind IN ('accepted_prompt', 'accepted_reply_assistant', 'accepted_reply_prompter')
        AND NOT score_event.withdrawn)
UNION ALL
SELECT text_labels.id FROM text_labels JOIN task ON task.id = text_labels.task_id
WHERE (task.done OR task.collective) AND NOT EXISTS (SELECT 1 FROM score_event WHERE score_event.user_id = text_labels.user_id
    AND score_event.occurred = task.created_date / 1000 * 1000 AND score_event.source_id = task.id
    AND score_event.kind = CASE WHEN task.payload LIKE '%"mode":"simple"%' THEN 'labels_simple' ELSE 'labels_full' END)
UNION ALL
SELECT message_reaction.task_id FROM message_reaction
WHERE message_reaction.payload_type = 'RankingReactionPayload'
    AND NOT EXISTS (SELECT 1 FROM score_event WHERE score_event.user_id = message_reaction.user_id
        AND score_event.occurred = message_reaction.created_date / 1000 * 1000
        AND score_event.source_id = message_reaction.task_id AND score_event.kind = 'ranking')
UNION ALL
SELECT ranked_message.message_id FROM ranked_message
WHERE ranked_message.author_id IS NOT NULL AND ranked_message.place < 3
    AND NOT EXISTS (SELECT 1 FROM score_event WHERE score_event.user_id = ranked_message.author_id
        AND score_event.occurred = ranked_message.created_date / 1000 * 1000
        AND score_event.source_id = ranked_message.task_id || ' ' || ranked_message.user_id
        AND score_event.kind = CASE ranked_message.place WHEN 0 THEN 'ranked_1' WHEN 1 THEN 'ranked_2' ELSE 'ranked_3' END)
UNION ALL
SELECT summary.id FROM summary
WHERE summary.user_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM score_event WHERE score_event.user_id = summary.user_id
        AND score_event.occurred = summary.created_date / 1000 * 1000 AND score_event.source_id = summary.task_id
        AND score_event.kind = 'reply_assistant')
UNION ALL
SELECT rated_summary.summary_id FROM rated_summary JOIN task ON task.id = rated_summary.task_id
WHERE NOT EXISTS (SELECT 1 FROM score_event WHERE score_event.user_id = rated_summary.user_id
    AND score_event.occurred = task.created_date / 1000 * 1000 AND score_event.source_id = task.id
    AND score_event.kind = 'labels_simple');
