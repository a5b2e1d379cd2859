-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO ranked_message (task_id, user_id, place, message_id, author_id, created_date)
VALUES (:task_id, :user_id, :place, :message_id, :author_id, :created_date);
