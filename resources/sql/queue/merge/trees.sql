-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Whose open work is closed to either of the two.
SELECT DISTINCT message.message_tree_id
FROM work_exclusion JOIN message ON message.id = work_exclusion.subject_id
WHERE work_exclusion.user_id IN (:source, :into) AND message.message_tree_id IS NOT NULL
ORDER BY message.message_tree_id;
