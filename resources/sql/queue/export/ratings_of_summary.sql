-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

SELECT rated.rating, rated.created_date,
    CASE WHEN app_user.api_client_id = :import_client THEN app_user.username ELSE app_user.id END AS file_user_id
FROM rated_summary rated
JOIN app_user ON app_user.id = rated.user_id
WHERE rated.summary_id = :summary_id
ORDER BY rated.created_date, rated.task_id;
