-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE message SET review_count = :review_count, review_result = :review_result, retired = :retired WHERE id = :id;
