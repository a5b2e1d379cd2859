-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What was not done. Looks through all tasks. Where work is taken for longer than the task is the
-- person's, it stays for as long.
DELETE FROM task WHERE expiry_date < :now AND NOT done
    AND (taken_until IS NULL OR taken_until < :now);
