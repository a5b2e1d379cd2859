-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

UPDATE summary
SET rating_count = (SELECT count(*) FROM rated_summary WHERE rated_summary.summary_id = summary.id),
    rating_sum = (SELECT coalesce(sum(rating), 0) FROM rated_summary WHERE rated_summary.summary_id = summary.id)
WHERE id = :id;
