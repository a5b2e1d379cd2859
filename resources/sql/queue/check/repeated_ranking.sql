-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Nobody ranks the same replies twice.
SELECT message_id AS id FROM message_reaction
WHERE payload_type = 'RankingReactionPayload' AND message_id IS NOT NULL
GROUP BY message_id, user_id
HAVING count(*) > 1;
