-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- Open ones, skipped ones, and those that messages were written for.
UPDATE task SET user_id = :to_user
WHERE user_id = :from_user
    AND NOT EXISTS (SELECT 1 FROM text_labels WHERE text_labels.task_id = task.id AND text_labels.user_id = :from_user)
    AND NOT EXISTS (SELECT 1 FROM message_reaction WHERE message_reaction.task_id = task.id AND message_reaction.user_id = :from_user)
    AND NOT EXISTS (SELECT 1 FROM summary WHERE summary.task_id = task.id AND summary.user_id = :from_user);
