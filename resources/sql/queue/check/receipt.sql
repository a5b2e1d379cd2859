-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A receipt is for a finished task.
SELECT receipt.task_id AS id FROM receipt JOIN task ON task.id = receipt.task_id WHERE NOT task.done;
