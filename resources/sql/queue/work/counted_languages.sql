-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT DISTINCT lang FROM tree_count ORDER BY lang;
