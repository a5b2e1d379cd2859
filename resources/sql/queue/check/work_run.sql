-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Between two runs of days lies a day without work.
SELECT work_run.user_id AS id
FROM work_run JOIN work_run AS other ON other.user_id = work_run.user_id AND other.first_day > work_run.first_day
WHERE other.first_day <= work_run.last_day + 1;
