-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- How often single rankings put a reply of the person at the first three places.
SELECT author_id AS user_id, place, count(*) AS times
FROM ranked_message
WHERE author_id IS NOT NULL AND place < 3 AND created_date >= :since
GROUP BY author_id, place;
