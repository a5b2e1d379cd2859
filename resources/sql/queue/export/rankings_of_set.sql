-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- One row a place, best first.
SELECT place.task_id, place.user_id, place.created_date, reaction.payload,
    CASE WHEN app_user.api_client_id = :import_client THEN app_user.username ELSE app_user.id END AS file_user_id,
    CASE WHEN message.api_client_id = :import_client THEN message.frontend_message_id ELSE place.prompt_id END AS file_id
FROM ranked_prompt place
JOIN message_reaction reaction ON reaction.task_id = place.task_id AND reaction.user_id = place.user_id
JOIN app_user ON app_user.id = place.user_id
LEFT JOIN message ON message.id = place.prompt_id
WHERE place.prompt_set_id = :prompt_set_id
ORDER BY reaction.created_date, place.task_id, place.user_id, place.place;
