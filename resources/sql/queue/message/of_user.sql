-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- What a person wrote between two dates, oldest first.
SELECT message.* FROM message
WHERE user_id = :user_id AND (CAST(:from_date AS bigint) IS NULL OR created_date >= :from_date)
    AND (CAST(:until_date AS bigint) IS NULL OR created_date <= :until_date)
ORDER BY created_date, id;
