-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE message
SET children_count = (SELECT count(*) FROM message AS child
    WHERE child.parent_id = message.id AND NOT child.deleted AND NOT child.loose)
WHERE id = :id;
