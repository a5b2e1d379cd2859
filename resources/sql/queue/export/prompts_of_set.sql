-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- Best first, those without a rank in the order of the file. Prompts that were deleted are left out.
SELECT coalesce(message.text, member.text) AS text, member.rank, member.message_id,
    CASE WHEN message.api_client_id = :import_client THEN message.frontend_message_id ELSE member.prompt_id END AS file_id,
    CASE WHEN author.api_client_id = :import_client THEN author.username ELSE author.id END AS file_user_id
FROM prompt_set_member member
LEFT JOIN message ON message.id = member.message_id
LEFT JOIN app_user author ON author.id = message.user_id
WHERE member.prompt_set_id = :prompt_set_id AND (member.message_id IS NULL OR NOT message.deleted)
ORDER BY CASE WHEN member.rank IS NULL THEN 1 ELSE 0 END, member.rank, member.position;
