-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- People between two places by user name, the first first. The text is found as it is written,
-- upper and lower case told apart (LIKE does not on SQLite): taking it away changes the name.
SELECT app_user.*
FROM app_user
WHERE (username, id) > (:lower_name, :lower_id)
    AND (username, id) < (:upper_name, :upper_id)
    AND (CAST(:auth_method AS text) IS NULL OR auth_method = :auth_method)
    AND (CAST(:search_text AS text) IS NULL OR replace(username, :search_text, '') <> username)
ORDER BY username, id
LIMIT :maximum;
