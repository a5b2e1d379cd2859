-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT 1 AS something FROM (
    SELECT user_id FROM receipt UNION ALL SELECT user_id FROM text_labels UNION ALL SELECT user_id FROM message_reaction
    UNION ALL SELECT user_id FROM summary UNION ALL SELECT user_id FROM task UNION ALL SELECT user_id FROM score_event
) AS work
WHERE user_id = :from_user
LIMIT 1;
