-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Accepted or rejected before the required reviews were there.
SELECT message.id
FROM message LEFT JOIN imported_message ON imported_message.message_id = message.id
WHERE imported_message.message_id IS NULL AND message.review_result IS NOT NULL AND NOT message.retired
    AND message.review_count + message.withdrawn_reviews < CASE WHEN message.parent_id IS NULL
        THEN CAST(:reviews_prompt AS integer) ELSE CAST(:reviews_reply AS integer) END;
