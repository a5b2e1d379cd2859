-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What was not done, of the tasks that were made in a span of time.
DELETE FROM task WHERE id >= :from_id AND id < :until_id AND expiry_date < :now AND NOT done;
