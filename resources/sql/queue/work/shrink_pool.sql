-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE work_pool SET size = size - 1 WHERE lang = :lang AND kind = :kind AND stratum = :stratum RETURNING size;
