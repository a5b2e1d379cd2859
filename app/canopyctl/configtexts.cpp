// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/configtexts.h"

#include <QHash>

using namespace Qt::StringLiterals;

QString Canopyctl::configurationText(const QString &name)
{
    static const QHash<QString, QString> texts{
        {u"max_active_trees"_s, u"trees that grow at once, in each language"_s},
        {u"max_initial_prompt_review"_s, u"prompts under review at once, in each language"_s},
        {u"max_prompt_lottery_waiting"_s, u"accepted prompts that may wait for the lottery, in each language"_s},
        {u"max_tree_depth"_s, u"how deep new trees may grow; a prompt alone is 0"_s},
        {u"max_children_count"_s, u"replies to one message of new trees"_s},
        {u"num_prompter_replies"_s, u"replies to one answer of the assistant"_s},
        {u"goal_tree_size"_s, u"accepted messages that new trees grow to"_s},
        {u"random_goal_tree_size"_s, u"draw each new tree's goal from min_goal_tree_size to goal_tree_size"_s},
        {u"min_goal_tree_size"_s, u"the smallest goal that is drawn"_s},
        {u"num_reviews_initial_prompt"_s, u"reviews that decide about a prompt"_s},
        {u"num_reviews_reply"_s, u"reviews that decide about a reply"_s},
        {u"acceptance_threshold_initial_prompt"_s, u"a prompt whose reviews score above this is accepted"_s},
        {u"acceptance_threshold_reply"_s, u"a reply whose reviews score above this is accepted"_s},
        {u"num_required_rankings"_s, u"rankings that each group of replies needs"_s},
        {u"rank_prompter_replies"_s, u"rank the prompter's replies too"_s},
        {u"rank_initial_prompts"_s, u"hand out the sets of prompts that were loaded, to be put in order"_s},
        {u"summarize_stories"_s, u"hand out the stories that were loaded, to be summarised"_s},
        {u"rate_summaries"_s, u"hand out summaries, to be rated"_s},
        {u"num_summaries_per_story"_s, u"summaries that each story needs, where it does not say so itself"_s},
        {u"num_ratings_per_summary"_s, u"ratings that each summary needs"_s},
        {u"p_full_labeling_review_prompt"_s, u"share of prompt reviews that ask for every label"_s},
        {u"p_full_labeling_review_reply_assistant"_s, u"share of answer reviews that ask for every label"_s},
        {u"p_full_labeling_review_reply_prompter"_s, u"share of prompter reply reviews that ask for every label"_s},
        {u"lonely_children_count"_s, u"prompts with fewer replies than this get company first"_s},
        {u"p_lonely_child_extension"_s, u"how often they do"_s},
        {u"p_activate_backlog_tree"_s, u"how often a tree that comes to rest wakes one of the backlog"_s},
        {u"min_active_rankings_per_lang"_s, u"open rankings below which the backlog is woken, in each language"_s},
        {u"auto_mod_enabled"_s, u"remove and halt what many people flag or skip"_s},
        {u"auto_mod_max_skip_reply"_s, u"people who decline to answer a message until its tree is halted"_s},
        {u"auto_mod_red_flags"_s, u"red flags at which a reply is removed or a prompt aborted"_s},
        {u"recent_tasks_span_sec"_s, u"seconds for which a reply task keeps its message from others"_s},
        {u"max_pending_tasks_per_user"_s, u"tasks that a person may hold at once within that time"_s},
        {u"init_prompt_disabled_langs"_s, u"languages without new prompts, with commas between them"_s},
        {u"selection_policy"_s, u"how the next message to review is chosen: uniform or information_gain"_s},
        {u"retire_information_gain"_s,
            u"what one more review has to teach, in nats, for information_gain to ask for it"_s},
        {u"well_behaved_min_share"_s, u"share of good contributions from which a person passes as well-behaved"_s},
        {u"well_behaved_min_contributions"_s, u"contributions below which nobody passes as well-behaved"_s},
        {u"allow_self_labeling"_s, u"people may review their own messages"_s},
        {u"allow_self_ranking"_s, u"people may rank their own messages"_s},
        {u"allow_duplicate_replies"_s, u"people may answer a message several times"_s},
        {u"require_terms"_s, u"people accept the terms before they work"_s},
        {u"late_work_days"_s,
            u"days after its end for which a task still takes work of people with a token; 0: none"_s},
        {u"preset"_s, u"the rules that the queue was begun with; stays as it is"_s},
    };
    return texts.value(name);
}
