-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT kind, stratum, size FROM work_pool WHERE lang = :lang AND size > 0 ORDER BY kind, stratum;
