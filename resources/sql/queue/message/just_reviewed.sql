-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Written here, with exactly the required reviews.
SELECT message.*
FROM message
LEFT JOIN imported_message ON imported_message.message_id = message.id
WHERE imported_message.message_id IS NULL AND message.withdrawn_reviews = 0
    AND NOT message.retired AND message.review_count = CASE WHEN message.parent_id IS NULL
        THEN CAST(:reviews_prompt AS integer) ELSE CAST(:reviews_reply AS integer) END
ORDER BY message.id;
