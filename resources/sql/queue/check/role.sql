-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Roles alternate and prompts are of the prompter; what a file brought may differ.
SELECT message.id
FROM message
LEFT JOIN message AS parent ON parent.id = message.parent_id
LEFT JOIN imported_message ON imported_message.message_id = message.id
WHERE NOT message.loose AND imported_message.message_id IS NULL
    AND (parent.role = message.role OR (message.parent_id IS NULL AND message.role <> 'prompter'));
