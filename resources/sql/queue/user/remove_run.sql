-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Those that lie within another.
DELETE FROM work_run WHERE user_id = :user_id AND first_day BETWEEN :first_day AND :last_day;
