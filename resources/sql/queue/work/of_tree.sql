-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT work_item.*
FROM message
JOIN work_item ON work_item.subject_id = message.id
WHERE message.message_tree_id = :message_tree_id
ORDER BY work_item.subject_id, work_item.kind;
