-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Number and sum of the ratings of a summary.
SELECT id FROM summary
WHERE rating_count <> (SELECT count(*) FROM rated_summary WHERE rated_summary.summary_id = summary.id)
    OR rating_sum <> (SELECT coalesce(sum(rating), 0) FROM rated_summary WHERE rated_summary.summary_id = summary.id);
