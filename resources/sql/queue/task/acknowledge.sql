-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE task SET ack = TRUE, frontend_message_id = :frontend_message_id WHERE id = :id;
