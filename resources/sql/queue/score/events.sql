-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What counts for a person since a date, newest first, before the last one of the page before.
SELECT occurred, kind, source_id, message_id, withdrawn
FROM score_event
WHERE user_id = :user_id AND occurred >= :since AND occurred <= :before_date
    AND (occurred < :before_date OR kind < :before_kind OR (kind = :before_kind AND source_id < :before_source))
ORDER BY occurred DESC, kind DESC, source_id DESC
LIMIT :maximum;
