-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO prompt_set_member (prompt_id, prompt_set_id, position, message_id, text)
VALUES (:prompt_id, :prompt_set_id, :position, :message_id, :text);
