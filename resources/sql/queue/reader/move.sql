-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE journal_integration SET last_position = :last_position, last_journal_id = :last_journal_id, last_error = NULL
WHERE description = :description;
