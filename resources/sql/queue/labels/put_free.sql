-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Free labels or a report; what the person had given before is replaced.
INSERT INTO text_labels (message_id, user_id, purpose, id, api_client_id, created_date, labels, text)
VALUES (:message_id, :user_id, :purpose, :id, :api_client_id, :created_date, :labels, :text)
ON CONFLICT (message_id, user_id, purpose)
DO UPDATE SET labels = excluded.labels, created_date = excluded.created_date, text = excluded.text;
