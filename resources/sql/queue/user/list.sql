-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT app_user.* FROM app_user
WHERE (CAST(:pattern AS text) IS NULL OR username LIKE :pattern ESCAPE '\' OR display_name LIKE :pattern ESCAPE '\')
    AND (CAST(:enabled AS boolean) IS NULL OR enabled = :enabled)
    AND (CAST(:after_id AS text) IS NULL OR (username, id) > (:after_username, :after_id))
ORDER BY username, id
LIMIT :maximum;
