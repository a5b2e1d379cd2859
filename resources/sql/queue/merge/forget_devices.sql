-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Nobody comes in as the other person by a token that was given to this one.
DELETE FROM device WHERE user_id = :from_user;
