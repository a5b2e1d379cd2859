-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE receipt SET user_id = :to_user
WHERE user_id = :from_user
    AND NOT EXISTS (SELECT 1 FROM receipt AS other WHERE other.task_id = receipt.task_id AND other.user_id = :to_user)
    AND EXISTS (SELECT 1 FROM message WHERE message.task_id = receipt.task_id AND message.user_id = :to_user);
