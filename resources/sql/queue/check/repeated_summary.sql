-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Nobody summarises the same story twice.
SELECT story_id AS id FROM summary WHERE user_id IS NOT NULL GROUP BY story_id, user_id HAVING count(*) > 1;
