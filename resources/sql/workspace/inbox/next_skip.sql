-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT min(skip_held_until) AS next_skip FROM inbox
WHERE state = 'skipped' AND NOT skip_told AND skip_held_until IS NOT NULL;
