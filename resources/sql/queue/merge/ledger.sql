-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE ledger SET user_id = :to_user WHERE user_id = :from_user AND NOT EXISTS (
    SELECT 1 FROM ledger AS other WHERE other.task_id = ledger.task_id AND other.user_id = :to_user);
