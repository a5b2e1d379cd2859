-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT lang, state, trees FROM tree_count WHERE trees > 0 ORDER BY lang, state;
