-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Edited messages have the wording that was replaced.
SELECT message.id FROM message
WHERE message.edited <> EXISTS (SELECT 1 FROM message_revision WHERE message_revision.message_id = message.id);
