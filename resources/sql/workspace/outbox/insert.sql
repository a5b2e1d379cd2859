-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO outbox (id, position, task_id, message_id, interaction, sha256, state, queued_at)
VALUES (:id, (SELECT coalesce(max(position), 0) + 1 FROM outbox), :task_id, :message_id, :interaction, :sha256, 'ready', :queued_at);
