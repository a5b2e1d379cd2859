-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- A page of sets, oldest first. An empty language leaves the filter out.
SELECT id, lang, origin, licence, created_date, ranking_count
FROM prompt_set
WHERE (created_date, id) > (:after_date, :after_id) AND (:lang = '' OR lang = :lang)
ORDER BY created_date, id
LIMIT :maximum;
