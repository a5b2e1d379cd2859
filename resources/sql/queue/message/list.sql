-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Newest first; before_id is the last one seen.
SELECT message.*
FROM message
LEFT JOIN app_user ON app_user.id = message.user_id
WHERE NOT message.deleted
    AND (CAST(:lang AS text) IS NULL OR message.lang = :lang)
    AND (CAST(:username AS text) IS NULL
        OR (app_user.username = :username AND app_user.auth_method = :auth_method
            AND app_user.api_client_id = :api_client_id))
    AND (CAST(:pattern AS text) IS NULL OR lower(message.text) LIKE lower(:pattern) ESCAPE '\')
    AND (CAST(:before_id AS text) IS NULL
        OR (message.created_date, message.id) < (SELECT seen.created_date, seen.id FROM message AS seen WHERE seen.id = :before_id))
    AND (CAST(:before_date AS bigint) IS NULL OR message.created_date < CAST(:before_date AS bigint))
ORDER BY message.created_date DESC, message.id DESC
LIMIT :maximum;
