-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What was counted before is not counted again.
INSERT INTO score_event (user_id, occurred, kind, source_id, message_id)
VALUES (:user_id, :occurred, :kind, :source_id, :message_id)
ON CONFLICT DO NOTHING;
