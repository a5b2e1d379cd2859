-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT id, message_id, user_id, created_date, text FROM message_revision WHERE message_id = :message_id ORDER BY id;
