-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

UPDATE message
SET loose = FALSE, message_tree_id = :message_tree_id, depth = :depth
WHERE id = :id;
