-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT emoji FROM message_emoji WHERE message_id = :message_id AND user_id = :user_id ORDER BY emoji;
