-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Oldest first; after_id is the last one seen.
SELECT flagged.message_id, flagged.processed, flagged.created_date
FROM flagged_message AS flagged
WHERE (CAST(:processed AS boolean) IS NULL OR flagged.processed = :processed)
    AND (CAST(:after_id AS text) IS NULL OR (flagged.created_date, flagged.message_id) > (:after_date, :after_id))
ORDER BY flagged.created_date, flagged.message_id
LIMIT :maximum;
