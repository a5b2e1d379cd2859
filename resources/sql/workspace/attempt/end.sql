-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE attempt SET ended_at = :ended_at, state = :state, error_code = :error_code
WHERE entry_id = :entry_id AND ended_at IS NULL AND number = (SELECT attempts FROM outbox WHERE id = :entry_id);
