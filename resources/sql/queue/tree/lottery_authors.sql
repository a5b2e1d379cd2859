-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Who has prompts waiting, and how often the person's replies were put first since :since.
SELECT message.user_id,
    (SELECT count(*) FROM ranked_message
        WHERE ranked_message.author_id = message.user_id AND ranked_message.place = 0
            AND ranked_message.created_date >= :since) AS ranked_first
FROM message_tree_state AS tree
JOIN message ON message.id = tree.message_tree_id
JOIN app_user ON app_user.id = message.user_id
WHERE tree.state = 'prompt_lottery_waiting' AND tree.lang = :lang AND message.review_result AND NOT message.deleted
    AND app_user.enabled AND NOT app_user.deleted
GROUP BY message.user_id
ORDER BY message.user_id;
