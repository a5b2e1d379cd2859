-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Who removed a message is said of deleted ones alone.
SELECT id FROM message WHERE removal IS NOT NULL AND NOT deleted;
