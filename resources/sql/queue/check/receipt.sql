-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A receipt is for a finished task, or for one that many answer.
SELECT receipt.task_id AS id FROM receipt JOIN task ON task.id = receipt.task_id WHERE NOT task.done AND NOT task.collective;
