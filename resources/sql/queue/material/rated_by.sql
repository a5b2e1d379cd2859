-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

SELECT summary_id AS id FROM rated_summary WHERE user_id = :user_id ORDER BY summary_id;
