-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Sets that have enough rankings, whose order can be computed again.
SELECT id FROM prompt_set WHERE ranking_count >= :required_rankings ORDER BY id;
