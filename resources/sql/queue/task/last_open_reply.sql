-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- When somebody was last given a task to answer a message that is still to be done; null when nobody was.
SELECT max(created_date) AS created_date FROM task
WHERE parent_message_id = :message_id AND created_date > :since AND NOT done AND NOT skipped
    AND payload_type IN ('PrompterReplyPayload', 'AssistantReplyPayload');
