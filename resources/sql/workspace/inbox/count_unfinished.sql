-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Tasks that wait to be worked on. A null type is any type.
SELECT count(*) AS tasks FROM inbox
WHERE inbox.state = 'open' AND inbox.lang = :lang
    AND (CAST(:task_type AS text) IS NULL OR inbox.task_type = :task_type)
    AND (inbox.expires_at IS NULL OR inbox.expires_at > :now);
