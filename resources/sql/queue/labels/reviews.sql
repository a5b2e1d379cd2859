-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The reviews of a message, each of a finished task or of one that many answer.
SELECT user_id, task_id, labels FROM text_labels WHERE message_id = :message_id AND purpose = 'review' ORDER BY id;
