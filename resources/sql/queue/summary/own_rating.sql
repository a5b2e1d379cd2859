-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT task_id FROM rated_summary WHERE summary_id = :summary_id AND user_id = :user_id;
