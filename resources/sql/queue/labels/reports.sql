-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT user_id, created_date, text, labels FROM text_labels
WHERE message_id = :message_id AND purpose = 'report'
ORDER BY created_date, id;
