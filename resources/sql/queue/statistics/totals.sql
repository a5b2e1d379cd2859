-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
SELECT coalesce(sum(CASE WHEN NOT deleted THEN 1 ELSE 0 END), 0) AS messages,
    coalesce(sum(CASE WHEN NOT deleted AND review_result THEN 1 ELSE 0 END), 0) AS accepted,
    coalesce(sum(CASE WHEN NOT deleted AND NOT review_result THEN 1 ELSE 0 END), 0) AS rejected,
    coalesce(sum(CASE WHEN deleted THEN 1 ELSE 0 END), 0) AS deleted,
    coalesce(sum(CASE WHEN loose AND NOT deleted THEN 1 ELSE 0 END), 0) AS loose,
    (SELECT count(*) FROM text_labels WHERE task_id IS NOT NULL) AS reviews,
    (SELECT count(*) FROM message_reaction WHERE payload_type = 'RankingReactionPayload') AS rankings,
    (SELECT count(*) FROM app_user WHERE NOT app_user.deleted) AS users
FROM message;
