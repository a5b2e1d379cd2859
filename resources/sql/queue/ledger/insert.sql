-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO ledger (task_id, user_id, sequence, late) VALUES (:task_id, :user_id, :sequence, :late);
