-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Of messages that are not there any more.
DELETE FROM journal
WHERE message_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM message WHERE message.id = journal.message_id);
