-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- What files call a message: its own id, or, when it came from a file, what that file called it; people likewise.
SELECT message.id, message.role, message.text, message.lang, message.created_date, message.user_id,
    message.review_count, message.review_result, message.deleted, message.rank, message.synthetic, message.model_name,
    message.emojis, message.parent_id,
    CASE WHEN message.api_client_id = :import_client THEN message.frontend_message_id ELSE message.id END AS file_id,
    CASE WHEN author.api_client_id = :import_client THEN author.username ELSE author.id END AS file_user_id,
    imported.labels, imported.events, imported.detoxify, imported.fields
FROM message
LEFT JOIN app_user author ON author.id = message.user_id
LEFT JOIN imported_message imported ON imported.message_id = message.id
WHERE message.message_tree_id = :message_tree_id;
