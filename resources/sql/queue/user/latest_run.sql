-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT first_day, last_day FROM work_run WHERE user_id = :user_id ORDER BY first_day DESC LIMIT 1;
