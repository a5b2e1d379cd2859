-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The replies of a deleted message are deleted too.
SELECT message.id
FROM message
JOIN message AS parent ON parent.id = message.parent_id
LEFT JOIN imported_message ON imported_message.message_id = message.id
WHERE parent.deleted AND NOT message.deleted AND NOT message.loose AND imported_message.message_id IS NULL;
