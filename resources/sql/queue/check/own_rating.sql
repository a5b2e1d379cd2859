-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT rated_summary.task_id AS id
FROM rated_summary JOIN summary ON summary.id = rated_summary.summary_id
WHERE summary.user_id = rated_summary.user_id;
