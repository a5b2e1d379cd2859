-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT id FROM summary WHERE story_id = :story_id AND user_id = :user_id LIMIT 1;
