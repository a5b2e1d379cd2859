-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- What was labelled here, in tasks and freely; reports are for moderators.
SELECT text_labels.message_id, text_labels.labels
FROM text_labels
JOIN message ON message.id = text_labels.message_id
WHERE message.message_tree_id = :message_tree_id AND text_labels.purpose <> 'report'
ORDER BY text_labels.created_date, text_labels.id;
