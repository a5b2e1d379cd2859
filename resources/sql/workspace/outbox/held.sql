-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What was handed in and can be taken back, the oldest first.
SELECT id FROM outbox WHERE state = 'ready' AND attempts = 0 AND not_before IS NOT NULL ORDER BY position;
