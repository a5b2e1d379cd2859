-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT user_id, source_id FROM score_event WHERE kind = 'ranking_good';
