-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A receipt is for a finished task, or for one that many answer: then it stands by itself.
SELECT receipt.task_id AS id FROM receipt JOIN task ON task.id = receipt.task_id WHERE NOT task.collective
UNION ALL
SELECT task.id FROM task WHERE task.receipt_hash IS NOT NULL AND (NOT task.done OR task.collective);
