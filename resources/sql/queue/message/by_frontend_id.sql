-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT message.* FROM message WHERE api_client_id = :api_client_id AND frontend_message_id = :frontend_message_id;
