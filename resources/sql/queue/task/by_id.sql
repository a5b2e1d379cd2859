-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT task.* FROM task WHERE id = :id AND api_client_id = :api_client_id;
