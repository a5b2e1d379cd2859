-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT labels FROM text_labels WHERE message_id = :message_id AND user_id = :user_id AND purpose = 'free';
