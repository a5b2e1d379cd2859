-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Prompts of this queue as they are now; those that were deleted meanwhile are left out.
SELECT member.prompt_id, member.message_id, member.rank, coalesce(message.text, member.text) AS text, message.user_id,
    coalesce(message.synthetic, FALSE) AS synthetic
FROM prompt_set_member AS member
LEFT JOIN message ON message.id = member.message_id
WHERE member.prompt_set_id = :prompt_set_id AND (member.message_id IS NULL OR NOT message.deleted)
ORDER BY member.position;
