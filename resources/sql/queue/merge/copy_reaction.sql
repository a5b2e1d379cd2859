-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Places and ratings point at it: first there are both, then they move, then the old one goes.
INSERT INTO message_reaction (task_id, user_id, api_client_id, created_date, payload_type, payload, message_id)
SELECT task_id, :to_user, api_client_id, created_date, payload_type, payload, message_id
FROM message_reaction
WHERE task_id = :task_id AND user_id = :from_user;
