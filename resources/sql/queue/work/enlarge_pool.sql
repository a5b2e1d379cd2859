-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
INSERT INTO work_pool (lang, kind, stratum, size) VALUES (:lang, :kind, :stratum, 1)
ON CONFLICT (lang, kind, stratum) DO UPDATE SET size = work_pool.size + 1
RETURNING size;
