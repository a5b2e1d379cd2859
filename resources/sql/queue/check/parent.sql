-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A reply whose parent is not there, is loose or stands in another tree.
SELECT message.id
FROM message LEFT JOIN message AS parent ON parent.id = message.parent_id
WHERE NOT message.loose AND message.parent_id IS NOT NULL
    AND (parent.id IS NULL OR parent.loose OR parent.message_tree_id <> message.message_tree_id);
