-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO cached_stats (name, modified_date, stats) VALUES (:name, :modified_date, :stats)
ON CONFLICT (name) DO UPDATE SET modified_date = excluded.modified_date, stats = excluded.stats;
