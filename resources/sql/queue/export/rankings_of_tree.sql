-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- One row a place, best first; message_id is the parent of what was ranked.
SELECT reaction.message_id, reaction.task_id, reaction.user_id, reaction.payload,
    CASE WHEN app_user.api_client_id = :import_client THEN app_user.username ELSE app_user.id END AS file_user_id,
    CASE WHEN ranked.api_client_id = :import_client THEN ranked.frontend_message_id ELSE ranked.id END AS ranked_file_id
FROM message_reaction reaction
JOIN message parent ON parent.id = reaction.message_id
JOIN app_user ON app_user.id = reaction.user_id
JOIN ranked_message place ON place.task_id = reaction.task_id AND place.user_id = reaction.user_id
JOIN message ranked ON ranked.id = place.message_id
WHERE parent.message_tree_id = :message_tree_id
ORDER BY reaction.created_date, reaction.task_id, reaction.user_id, place.place;
