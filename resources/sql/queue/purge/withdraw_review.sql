-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
UPDATE message SET review_count = review_count - 1, withdrawn_reviews = withdrawn_reviews + 1 WHERE id = :message_id;
