-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO attempt (entry_id, number, started_at)
SELECT id, attempts, :started_at FROM outbox WHERE id = :entry_id;
