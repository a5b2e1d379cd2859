-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO message_revision (id, message_id, user_id, created_date, text)
VALUES (:id, :message_id, :user_id, :created_date, :text);
