-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- people: a JSON array of their ids.
DELETE FROM user_stats WHERE time_frame = :time_frame AND user_id IN (SELECT json_array_elements_text(CAST(:people AS json)));
