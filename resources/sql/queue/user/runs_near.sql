-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The runs that may hold a day or lie beside it, the latest first.
SELECT first_day, last_day FROM work_run
WHERE user_id = :user_id AND first_day <= :day + 1
ORDER BY first_day DESC
LIMIT 3;
