-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- How much of each pool is closed to a person.
SELECT kind, stratum, count(*) AS size
FROM work_exclusion
WHERE user_id = :user_id AND lang = :lang AND stratum >= 0
GROUP BY kind, stratum;
