-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT task_id FROM message_reaction
WHERE message_id = :message_id AND user_id = :user_id AND payload_type = 'RankingReactionPayload'
LIMIT 1;
