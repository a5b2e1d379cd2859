-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

SELECT DISTINCT story_id AS id FROM summary WHERE user_id = :user_id ORDER BY story_id;
