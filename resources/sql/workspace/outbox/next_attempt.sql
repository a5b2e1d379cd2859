-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT min(not_before) AS next_attempt FROM outbox
WHERE state IN ('ready', 'unknown', 'waiting') AND not_before IS NOT NULL;
