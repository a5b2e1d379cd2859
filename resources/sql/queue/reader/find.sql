-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT journal_integration.* FROM journal_integration WHERE description = :description;
