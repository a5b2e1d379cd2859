-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.* FROM message
WHERE message_tree_id = :message_tree_id AND NOT deleted AND emojis <> '{}'
ORDER BY depth, created_date, id;
