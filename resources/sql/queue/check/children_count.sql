-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.id FROM message
WHERE NOT message.loose AND message.children_count <> (SELECT count(*) FROM message AS child
    WHERE child.parent_id = message.id AND NOT child.deleted AND NOT child.loose);
