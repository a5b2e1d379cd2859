-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO message_emoji (message_id, user_id, emoji, created_date) VALUES (:message_id, :user_id, :emoji, :created_date)
ON CONFLICT (message_id, user_id, emoji) DO NOTHING;
