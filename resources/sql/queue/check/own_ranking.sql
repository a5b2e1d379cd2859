-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT task_id AS id FROM ranked_message WHERE author_id = user_id GROUP BY task_id;
