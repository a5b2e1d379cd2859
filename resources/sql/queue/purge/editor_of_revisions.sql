-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What the person edited of others stays, without saying who did it.
UPDATE message_revision SET user_id = NULL WHERE user_id = :user_id;
