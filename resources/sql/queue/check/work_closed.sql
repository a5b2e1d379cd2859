-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0
-- A piece of work is closed to those who wrote, did or skipped it, or have it in the inbox where it is loaded material, and to
-- nobody else, in the pool where the work is.
WITH closed (user_id, kind, subject_id) AS (
    SELECT message.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN message ON message.id = item.subject_id
    WHERE item.kind IN ('label_initial_prompt', 'label_prompter_reply', 'label_assistant_reply')
        AND message.user_id IS NOT NULL AND NOT CAST(:allow_self_labeling AS boolean)
    UNION
    SELECT review.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN text_labels AS review ON review.message_id = item.subject_id
    WHERE item.kind IN ('label_initial_prompt', 'label_prompter_reply', 'label_assistant_reply')
        AND review.task_id IS NOT NULL
    UNION
    SELECT child.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN message AS child ON child.parent_id = item.subject_id
    WHERE item.kind IN ('prompter_reply', 'assistant_reply') AND child.user_id IS NOT NULL
        AND NOT child.loose AND NOT child.deleted AND (child.review_result OR (child.review_count < :reviews_reply AND NOT child.retired))
        AND NOT CAST(:allow_duplicate_replies AS boolean)
    UNION
    SELECT child.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN message AS child ON child.parent_id = item.subject_id
        AND child.role = CASE item.kind WHEN 'rank_assistant_replies' THEN 'assistant' ELSE 'prompter' END
    WHERE item.kind IN ('rank_prompter_replies', 'rank_assistant_replies') AND child.user_id IS NOT NULL
        AND NOT child.loose AND NOT child.deleted AND child.review_result AND NOT CAST(:allow_self_ranking AS boolean)
    UNION
    SELECT ranking.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN message_reaction AS ranking ON ranking.message_id = item.subject_id
    WHERE item.kind IN ('rank_prompter_replies', 'rank_assistant_replies')
        AND ranking.payload_type = 'RankingReactionPayload'
    UNION
    SELECT skip.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN message_emoji AS skip ON skip.message_id = item.subject_id
        AND skip.emoji = CASE
            WHEN item.kind IN ('prompter_reply', 'assistant_reply') THEN '_skip_reply'
            WHEN item.kind IN ('rank_prompter_replies', 'rank_assistant_replies') THEN '_skip_ranking'
            ELSE '_skip_labeling' END
    UNION
    SELECT summary.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN summary ON summary.story_id = item.subject_id
    WHERE item.kind = 'summarize_story' AND summary.user_id IS NOT NULL
    UNION
    SELECT summary.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN summary ON summary.id = item.subject_id
    WHERE item.kind = 'rate_summary' AND summary.user_id IS NOT NULL AND NOT CAST(:allow_self_ranking AS boolean)
    UNION
    SELECT rating.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN rated_summary AS rating ON rating.summary_id = item.subject_id
    WHERE item.kind = 'rate_summary'
    UNION
    SELECT message.user_id, item.kind, item.subject_id
    FROM work_item AS item
    JOIN prompt_set_member AS member ON member.prompt_set_id = item.subject_id
    JOIN message ON message.id = member.message_id
    WHERE item.kind = 'rank_initial_prompts' AND message.user_id IS NOT NULL
        AND NOT CAST(:allow_self_ranking AS boolean)
    UNION
    SELECT ranking.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN ranked_prompt AS ranking ON ranking.prompt_set_id = item.subject_id
    WHERE item.kind = 'rank_initial_prompts'
    UNION
    SELECT skip.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN skipped_material AS skip ON skip.material_id = item.subject_id
    WHERE item.kind IN ('summarize_story', 'rate_summary', 'rank_initial_prompts')
    UNION
    SELECT task.user_id, item.kind, item.subject_id
    FROM work_item AS item JOIN task ON task.material_id = item.subject_id
    WHERE item.kind IN ('summarize_story', 'rate_summary', 'rank_initial_prompts') AND task.user_id IS NOT NULL
        AND NOT task.done AND NOT task.skipped
)
SELECT wrong.subject_id AS id FROM (
    SELECT * FROM (SELECT closed.user_id, closed.kind, closed.subject_id, item.lang,
            CASE WHEN item.slot IS NULL THEN -1 ELSE item.stratum END AS stratum
        FROM closed JOIN work_item AS item ON item.subject_id = closed.subject_id AND item.kind = closed.kind
        EXCEPT SELECT user_id, kind, subject_id, lang, stratum FROM work_exclusion) AS missing
    UNION
    SELECT * FROM (SELECT user_id, kind, subject_id, lang, stratum FROM work_exclusion
        EXCEPT SELECT closed.user_id, closed.kind, closed.subject_id, item.lang,
            CASE WHEN item.slot IS NULL THEN -1 ELSE item.stratum END AS stratum
        FROM closed JOIN work_item AS item ON item.subject_id = closed.subject_id AND item.kind = closed.kind) AS extra
) AS wrong;
