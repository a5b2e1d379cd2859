-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Flagged messages between two places, newest first.
SELECT message_id, processed, created_date
FROM flagged_message
WHERE (created_date, message_id) > (CAST(:lower_date AS bigint), :lower_id)
    AND (created_date, message_id) < (CAST(:upper_date AS bigint), :upper_id)
ORDER BY created_date DESC, message_id DESC
LIMIT :maximum;
