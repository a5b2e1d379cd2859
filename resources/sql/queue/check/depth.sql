-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.id
FROM message JOIN message AS parent ON parent.id = message.parent_id
WHERE NOT message.loose AND message.depth <> parent.depth + 1;
