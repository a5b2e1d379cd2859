-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT role AS name, count(*) AS messages FROM message
WHERE review_result AND NOT deleted AND NOT synthetic
GROUP BY role;
