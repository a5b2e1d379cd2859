-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT state, count(*) AS trees FROM message_tree_state GROUP BY state;
