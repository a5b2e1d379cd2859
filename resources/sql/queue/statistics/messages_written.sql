-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT user_id, parent_id IS NULL AS is_prompt, role, count(*) AS written,
    sum(CASE WHEN review_result THEN 1 ELSE 0 END) AS accepted
FROM message
WHERE user_id IS NOT NULL AND NOT deleted AND NOT loose AND created_date >= :since
GROUP BY user_id, parent_id IS NULL, role;
