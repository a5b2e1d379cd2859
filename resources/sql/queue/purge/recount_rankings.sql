-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Of the replies to a message.
UPDATE message
SET ranking_count = coalesce((SELECT imported_message.ranking_count FROM imported_message
        WHERE imported_message.message_id = message.id), 0)
    + (SELECT count(*) FROM ranked_message WHERE ranked_message.message_id = message.id)
WHERE parent_id = :parent_id;
