-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Free labels or a report; what the person had given before is replaced.
INSERT INTO text_labels (id, user_id, api_client_id, created_date, message_id, labels, is_report, text)
VALUES (:id, :user_id, :api_client_id, :created_date, :message_id, :labels, :is_report, :text)
ON CONFLICT (message_id, user_id, is_report) WHERE task_id IS NULL
DO UPDATE SET labels = excluded.labels, created_date = excluded.created_date, text = excluded.text;
