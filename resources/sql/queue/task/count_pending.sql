-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT count(*) AS tasks FROM task
WHERE user_id = :user_id AND created_date > :since AND NOT done AND NOT skipped;
