-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE journal_integration SET last_error = :last_error, next_run = :next_run WHERE description = :description;
