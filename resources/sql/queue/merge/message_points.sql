-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- For what was written; for work they moved with it.
UPDATE score_event SET user_id = :to_user
WHERE user_id = :from_user AND kind NOT IN ('labels_simple', 'labels_full', 'ranking', 'ranking_good')
    AND NOT EXISTS (SELECT 1 FROM summary WHERE summary.task_id = score_event.source_id AND summary.user_id = :from_user);
