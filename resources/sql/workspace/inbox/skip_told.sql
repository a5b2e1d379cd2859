-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE inbox SET skip_told = true WHERE task_id = :task_id;
