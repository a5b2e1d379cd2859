-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT tasks FROM task_bundle WHERE user_id = :user_id AND client_key = :client_key;
