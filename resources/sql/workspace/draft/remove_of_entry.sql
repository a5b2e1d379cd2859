-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM draft WHERE task_id = (SELECT task_id FROM outbox WHERE id = :entry_id);
