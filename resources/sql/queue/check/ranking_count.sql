-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.id
FROM message LEFT JOIN imported_message ON imported_message.message_id = message.id
WHERE message.ranking_count <> coalesce(imported_message.ranking_count, 0)
    + (SELECT count(*) FROM ranked_message WHERE ranked_message.message_id = message.id);
