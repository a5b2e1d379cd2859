-- SPDX-FileCopyrightText: 2026 Canopy contributors
-- SPDX-License-Identifier: Apache-2.0

-- What an operator loads for the kinds of work that are about no conversation: stories to summarise, summaries to rate, prompts
-- to put in order. Loaded ids are made of the content, so that loading a file twice changes nothing.

CREATE TABLE story (
    id text PRIMARY KEY CHECK (length(id) = 36),
    lang text NOT NULL,
    text text NOT NULL CHECK (text <> ''),
    origin text, -- file
    licence text,
    created_date bigint NOT NULL, -- when it was loaded
    enabled boolean NOT NULL DEFAULT TRUE,
    wanted_summaries integer CHECK (wanted_summaries >= 0), -- null: num_summaries_per_story; 0: only read beside its summaries
    summary_count integer NOT NULL DEFAULT 0 CHECK (summary_count >= 0) -- written here, not loaded ones
);
CREATE INDEX story_by_date ON story (created_date, id);

-- Written for a task, or loaded (a null task_id; then nobody here is the author). In the language of its story.
CREATE TABLE summary (
    id text PRIMARY KEY CHECK (length(id) = 36),
    story_id text NOT NULL REFERENCES story (id),
    api_client_id text NOT NULL REFERENCES api_client (id),
    task_id text REFERENCES task (id) ON DELETE CASCADE,
    user_id text REFERENCES app_user (id),
    created_date bigint NOT NULL,
    text text NOT NULL CHECK (text <> ''),
    synthetic boolean NOT NULL DEFAULT FALSE,
    model_name text,
    origin text,
    licence text,
    enabled boolean NOT NULL DEFAULT TRUE,
    rating_count integer NOT NULL DEFAULT 0 CHECK (rating_count >= 0),
    rating_sum integer NOT NULL DEFAULT 0 CHECK (rating_sum >= rating_count),
    CHECK ((task_id IS NULL) = (user_id IS NULL))
);
CREATE INDEX summary_by_story ON summary (story_id);
CREATE INDEX summary_by_task ON summary (task_id);
CREATE INDEX summary_by_user ON summary (user_id, created_date);
CREATE INDEX summary_by_date ON summary (created_date, id);

-- The rating of a message_reaction (payload_type RatingReactionPayload), as a number.
CREATE TABLE rated_summary (
    task_id text NOT NULL,
    user_id text NOT NULL,
    summary_id text NOT NULL REFERENCES summary (id) ON DELETE CASCADE,
    rating integer NOT NULL CHECK (rating > 0),
    created_date bigint NOT NULL,
    PRIMARY KEY (task_id, user_id),
    UNIQUE (summary_id, user_id),
    FOREIGN KEY (task_id, user_id) REFERENCES message_reaction (task_id, user_id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX rated_summary_by_user ON rated_summary (user_id);

CREATE TABLE prompt_set (
    id text PRIMARY KEY CHECK (length(id) = 36),
    lang text NOT NULL,
    origin text,
    licence text,
    created_date bigint NOT NULL,
    enabled boolean NOT NULL DEFAULT TRUE,
    ranking_count integer NOT NULL DEFAULT 0 CHECK (ranking_count >= 0)
);
CREATE INDEX prompt_set_by_date ON prompt_set (created_date, id);

-- A prompt is in one set at most. It is an initial prompt of this queue (message_id, whose text and author are used) or a
-- loaded text. rank: 0 = best, null before there are enough rankings.
CREATE TABLE prompt_set_member (
    prompt_id text PRIMARY KEY CHECK (length(prompt_id) = 36),
    prompt_set_id text NOT NULL REFERENCES prompt_set (id),
    position integer NOT NULL CHECK (position >= 0), -- in the file
    message_id text REFERENCES message (id) ON DELETE CASCADE,
    text text,
    rank integer CHECK (rank >= 0),
    UNIQUE (prompt_set_id, position),
    CHECK ((message_id IS NULL) <> (text IS NULL)),
    CHECK (message_id IS NULL OR message_id = prompt_id)
);
CREATE INDEX prompt_set_member_by_message ON prompt_set_member (message_id);

-- The places of a message_reaction (payload_type RankingReactionPayload) that is about a set of prompts; 0 = best.
CREATE TABLE ranked_prompt (
    task_id text NOT NULL,
    user_id text NOT NULL,
    place integer NOT NULL CHECK (place >= 0),
    prompt_set_id text NOT NULL REFERENCES prompt_set (id),
    prompt_id text NOT NULL REFERENCES prompt_set_member (prompt_id) ON DELETE CASCADE,
    created_date bigint NOT NULL,
    PRIMARY KEY (task_id, user_id, place),
    UNIQUE (task_id, user_id, prompt_id),
    FOREIGN KEY (task_id, user_id) REFERENCES message_reaction (task_id, user_id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX ranked_prompt_by_set ON ranked_prompt (prompt_set_id, task_id, user_id, place);
CREATE INDEX ranked_prompt_by_prompt ON ranked_prompt (prompt_id);
CREATE INDEX ranked_prompt_by_user ON ranked_prompt (user_id);

-- Who declined what, for good: tasks are removed when they expire.
CREATE TABLE skipped_material (
    material_id text NOT NULL CHECK (length(material_id) = 36), -- of a story, a summary or a set of prompts
    user_id text NOT NULL REFERENCES app_user (id) ON DELETE CASCADE,
    created_date bigint NOT NULL,
    PRIMARY KEY (material_id, user_id)
) WITHOUT ROWID;
CREATE INDEX skipped_material_by_user ON skipped_material (user_id);

-- The story, the summary or the set of prompts that a task is about. No foreign key: it is one of three tables.
ALTER TABLE task ADD COLUMN material_id text CHECK (length(material_id) = 36);
CREATE INDEX task_by_material ON task (material_id, user_id) WHERE material_id IS NOT NULL;
