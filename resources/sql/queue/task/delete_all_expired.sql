-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What was not done. Looks through all tasks.
DELETE FROM task WHERE expiry_date < :now AND NOT done;
