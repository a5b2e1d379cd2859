-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

INSERT INTO imported_tree (message_tree_id, fields)
VALUES (:message_tree_id, :fields);
