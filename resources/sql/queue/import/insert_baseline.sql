-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

INSERT INTO imported_message (message_id, review_count, review_result, rank, labels, emojis, events, detoxify, fields)
VALUES (:message_id, :review_count, :review_result, :rank, :labels, :emojis, :events, :detoxify, :fields);
