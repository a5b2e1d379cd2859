-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Changes no row when it is unknown, used, withdrawn or too old.
UPDATE invitation SET redeemed_date = :now
WHERE code_hash = :code_hash AND redeemed_date IS NULL AND NOT revoked AND expiry_date > :now
RETURNING *;
