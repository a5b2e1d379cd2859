-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
DELETE FROM ledger WHERE user_id = :from_user;
