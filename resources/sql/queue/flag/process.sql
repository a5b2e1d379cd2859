-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE flagged_message SET processed = TRUE WHERE message_id = :message_id;
