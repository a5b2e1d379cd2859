-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE score_event SET user_id = :to_user WHERE user_id = :from_user AND source_id = :task_id;
