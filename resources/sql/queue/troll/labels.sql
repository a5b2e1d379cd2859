-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- All labels on what authors wrote, of reviews and free ones.
SELECT message.user_id, text_labels.labels
FROM message JOIN text_labels ON text_labels.message_id = message.id
WHERE message.user_id IS NOT NULL AND message.created_date >= :since AND NOT message.deleted;
