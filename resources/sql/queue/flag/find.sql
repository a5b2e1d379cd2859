-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message_id, processed, created_date FROM flagged_message WHERE message_id = :message_id;
