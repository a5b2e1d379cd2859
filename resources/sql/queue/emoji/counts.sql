-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message_id, emoji, count(*) AS people FROM message_emoji GROUP BY message_id, emoji;
