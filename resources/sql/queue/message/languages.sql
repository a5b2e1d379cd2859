-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT lang, count(*) AS messages FROM message WHERE NOT deleted GROUP BY lang;
