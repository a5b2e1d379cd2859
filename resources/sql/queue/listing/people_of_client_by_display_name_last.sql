-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- People of an API client between two places by display name, the last first. The text is found as it is written,
-- upper and lower case told apart (LIKE does not on SQLite): taking it away changes the name.
SELECT app_user.*
FROM app_user
WHERE api_client_id = :api_client_id
    AND (display_name, id) > (:lower_name, :lower_id)
    AND (display_name, id) < (:upper_name, :upper_id)
    AND (CAST(:auth_method AS text) IS NULL OR auth_method = :auth_method)
    AND (CAST(:search_text AS text) IS NULL OR replace(display_name, :search_text, '') <> display_name)
ORDER BY display_name DESC, id DESC
LIMIT :maximum;
