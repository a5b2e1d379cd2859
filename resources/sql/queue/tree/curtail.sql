-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE message_tree_state SET curtailed = :curtailed WHERE message_tree_id = :message_tree_id;
