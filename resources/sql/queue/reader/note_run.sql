-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE journal_integration SET last_run = :last_run, next_run = NULL WHERE description = :description;
