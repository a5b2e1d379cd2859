-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE summary SET rating_count = rating_count + 1, rating_sum = rating_sum + :rating WHERE id = :id;
