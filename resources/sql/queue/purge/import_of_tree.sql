-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM imported_tree WHERE message_tree_id = :message_id;
