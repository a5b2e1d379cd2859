-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

INSERT INTO message (id, parent_id, message_tree_id, loose, user_id, role, api_client_id, frontend_message_id, created_date,
    text, lang, depth, deleted, review_count, review_result, rank, synthetic, model_name, emojis)
VALUES (:id, :parent_id, :message_tree_id, :loose, :user_id, :role, :api_client_id, :frontend_message_id, :created_date,
    :text, :lang, :depth, :deleted, :review_count, :review_result, :rank, :synthetic, :model_name, :emojis);
