-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT user_id, count(*) AS rankings
FROM message_reaction
WHERE payload_type = 'RankingReactionPayload' AND created_date >= :since
GROUP BY user_id;
