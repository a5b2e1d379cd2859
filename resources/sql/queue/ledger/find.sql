-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT sequence, late FROM ledger WHERE task_id = :task_id AND user_id = :user_id;
