-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message_id, emoji FROM message_emoji WHERE user_id = :user_id ORDER BY message_id, emoji;
