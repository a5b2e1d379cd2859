-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- The kinds are those of the index task_by_frontend_message, word for word, so that it is used: reviews may share an id.
SELECT task.* FROM task
WHERE api_client_id = :api_client_id AND frontend_message_id = :frontend_message_id
    AND payload_type NOT IN ('LabelInitialPromptPayload', 'LabelPrompterReplyPayload', 'LabelAssistantReplyPayload');
