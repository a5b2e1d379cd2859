-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What was not done, of the tasks that were made in a span of time. Where work is taken for longer than the task is the
-- person's, it stays for as long.
DELETE FROM task WHERE id >= :from_id AND id < :until_id AND expiry_date < :now AND NOT done
    AND (taken_until IS NULL OR taken_until < :now);
