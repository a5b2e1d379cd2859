-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

UPDATE message
SET children_count = children_count + 1
WHERE id = :parent_id;
