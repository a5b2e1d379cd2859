-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.* FROM message WHERE parent_id = :parent_id AND NOT loose ORDER BY created_date, id;
