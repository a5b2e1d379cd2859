-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A task that is done was acknowledged with an id.
SELECT id FROM task WHERE done AND (ack IS NULL OR NOT ack OR frontend_message_id IS NULL);
