-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT name, modified_date, stats FROM cached_stats WHERE CAST(:name AS text) IS NULL OR name = :name ORDER BY name;
