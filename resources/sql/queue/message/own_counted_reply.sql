-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A reply that the offer counts (candidate/extendible_parents), so that whoever was offered a task can also answer it.
SELECT id FROM message
WHERE parent_id = :parent_id AND user_id = :user_id AND NOT deleted
    AND (review_result OR (review_count < :required_reviews AND NOT retired))
LIMIT 1;
