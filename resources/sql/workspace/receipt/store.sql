-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO receipt (entry_id, received_date, replayed, filed_at)
VALUES (:entry_id, :received_date, :replayed, :filed_at)
ON CONFLICT (entry_id) DO NOTHING;
