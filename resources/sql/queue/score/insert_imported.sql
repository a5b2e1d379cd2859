-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What authors have from the messages of a tree, those of it that were counted before aside.
INSERT INTO score_event (user_id, kind, source_id, message_id, occurred)
SELECT message.user_id, CASE WHEN parent_id IS NULL THEN did.prompt WHEN role = 'assistant' THEN did.reply_assistant
    ELSE did.reply_prompter END, id, id, created_date / 1000 * 1000
FROM message
JOIN (SELECT FALSE AS accepted, 'prompt' AS prompt, 'reply_assistant' AS reply_assistant, 'reply_prompter' AS reply_prompter
    UNION ALL
    SELECT TRUE, 'accepted_prompt', 'accepted_reply_assistant', 'accepted_reply_prompter') AS did
    ON NOT did.accepted OR message.review_result
WHERE message.message_tree_id = :message_tree_id AND message.user_id IS NOT NULL AND NOT message.deleted
ON CONFLICT DO NOTHING;
