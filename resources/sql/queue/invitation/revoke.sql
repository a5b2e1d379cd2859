-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE invitation SET revoked = TRUE WHERE id = :id AND redeemed_date IS NULL AND NOT revoked;
