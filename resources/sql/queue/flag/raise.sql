-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO flagged_message (message_id, processed, created_date) VALUES (:message_id, FALSE, :created_date)
ON CONFLICT (message_id) DO UPDATE SET processed = FALSE, created_date = excluded.created_date;
