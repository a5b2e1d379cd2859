-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The last item of a pool takes the place of one that left.
UPDATE work_item SET slot = :slot WHERE lang = :lang AND kind = :kind AND stratum = :stratum AND slot = :last;
