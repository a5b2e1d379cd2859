-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE invitation SET user_id = :to_user WHERE user_id = :from_user;
