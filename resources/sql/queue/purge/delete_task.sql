-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A collective task is also that of the others.
DELETE FROM task WHERE id = :task_id AND NOT collective;
