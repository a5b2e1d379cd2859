-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT user_id, count(*) FILTER (WHERE domain = 'voting') AS votes,
    count(*) FILTER (WHERE domain = 'voting' AND good) AS good_votes,
    coalesce(sum(points) FILTER (WHERE domain = 'voting'), 0) AS vote_points,
    count(*) FILTER (WHERE domain = 'prompting') AS prompts,
    count(*) FILTER (WHERE domain = 'prompting' AND good) AS good_prompts,
    coalesce(sum(points) FILTER (WHERE domain = 'prompting'), 0) AS prompt_points,
    count(*) FILTER (WHERE domain = 'ranking') AS rankings,
    count(*) FILTER (WHERE domain = 'ranking' AND good) AS good_rankings,
    coalesce(sum(points) FILTER (WHERE domain = 'ranking'), 0) AS ranking_points
FROM contribution
GROUP BY user_id
ORDER BY user_id;
