-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE inbox SET skip_held_until = NULL WHERE state = 'skipped' AND NOT skip_told;
