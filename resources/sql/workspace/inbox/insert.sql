-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A task that is already here keeps the ids it has.
INSERT INTO inbox (task_id, task, task_type, lang, frontend_id, message_id, requested_at, expires_at, subject)
VALUES (:task_id, :task, :task_type, :lang, :frontend_id, :message_id, :requested_at, :expires_at, :subject)
ON CONFLICT (task_id) DO NOTHING;
