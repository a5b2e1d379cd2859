-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The reviews that came with the message, as means and counts.
SELECT labels FROM imported_message WHERE message_id = :message_id AND labels IS NOT NULL;
