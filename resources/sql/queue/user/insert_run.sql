-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO work_run (user_id, first_day, last_day) VALUES (:user_id, :first_day, :last_day);
