// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/check.h"

#include "model/engine/labelsubmission.h"
#include "model/engine/materialwork.h"
#include "model/engine/openwork.h"
#include "model/engine/promptrankingsubmission.h"
#include "model/engine/treelifecycle.h"
#include "model/rules/acceptance.h"
#include "model/rules/rankedpairs.h"
#include "model/rules/rankinggood.h"
#include "model/rules/treerules.h"
#include "model/storage/queue/outcome.h"
#include "model/storage/queue/storedjson.h"
#include "model/storage/statements.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

using Violations = QList<Violation>;

QString nameOf(const QString &statement)
{
    return statement.sliced(statement.lastIndexOf(u'/') + 1);
}

// The rules that the preset lifts.
bool applies(const QString &rule, const TreeConfiguration &configuration)
{
    if (rule == "own_review"_L1)
        return !configuration.allowSelfLabeling;
    if (rule == "own_ranking"_L1 || rule == "own_rating"_L1 || rule == "own_prompt_ranking"_L1)
        return !configuration.allowSelfRanking;
    return true;
}

Storage::Bindings parameters(const QString &statement, const Context &context)
{
    const TreeConfiguration &configuration = context.configuration;
    const Storage::Bindings known{
        {u"reviews_prompt"_s, configuration.numReviewsInitialPrompt},
        {u"reviews_reply"_s, configuration.numReviewsReply},
        {u"required_rankings"_s, configuration.numRequiredRankings},
        {u"rank_prompter_replies"_s, configuration.rankPrompterReplies},
        {u"allow_self_labeling"_s, configuration.allowSelfLabeling},
        {u"allow_self_ranking"_s, configuration.allowSelfRanking},
        {u"allow_duplicate_replies"_s, configuration.allowDuplicateReplies},
    };
    Storage::Bindings used;
    const QString text = Storage::statementText(statement, context.connection.dialect());
    for (const QString &name : Storage::placeholdersOf(text))
        used.insert(name, known.value(name));
    return used;
}

// Each statement of the folder answers with the ids that break the rule it is named after.
Result<void> checkStatements(const Context &context, Violations &violations)
{
    for (const QString &statement : Storage::statementNames(u"queue/check")) {
        const QString rule = nameOf(statement);
        if (!applies(rule, context.configuration))
            continue;
        const auto rows = context.connection.rows(statement, parameters(statement, context));
        if (!rows)
            return std::unexpected(rows.error());
        for (const Storage::Row &row : *rows)
            violations.append({rule, row.text(u"id")});
    }
    return {};
}

Result<void> checkEmojis(const Context &context, Violations &violations)
{
    QMap<QString, QMap<QString, int>> single;
    const auto rows = context.connection.rows(u"queue/emoji/counts"_s);
    if (!rows)
        return std::unexpected(rows.error());
    for (const Storage::Row &row : *rows)
        single[row.text(u"message_id")][row.text(u"emoji")] = row.count(u"people");
    return context.connection.forEach(u"queue/emoji/stored_counts"_s, {}, [&](const Storage::Row &row) -> Result<void> {
        auto expected = single.take(row.text(u"id"));
        const auto imported = Storage::countsFromJson(row.text(u"imported"));
        for (const auto &[emoji, count] : imported.asKeyValueRange())
            expected[emoji] += count;
        if (Storage::countsFromJson(row.text(u"emojis")) != expected)
            violations.append({u"emojis"_s, row.text(u"id")});
        return {};
    });
}

// A verdict that was reached with exactly the required number of reviews can be computed again.
Result<void> checkAcceptance(const Context &context, Violations &violations)
{
    const auto rows = context.connection.rows(u"queue/message/just_reviewed"_s,
        {{u"reviews_prompt"_s, context.configuration.numReviewsInitialPrompt},
            {u"reviews_reply"_s, context.configuration.numReviewsReply}});
    if (!rows)
        return std::unexpected(rows.error());
    for (const Storage::Row &row : *rows) {
        Message message = Storage::messageFromRow(row);
        const auto score = acceptanceScore(context, message.id);
        if (!score)
            return std::unexpected(score.error());
        const auto stored = message.reviewResult;
        message.reviewResult.reset();
        const auto verdict = Rules::reviewVerdict(message, *score, context.configuration);
        const bool isRight =
            verdict == Rules::Verdict::Undecided ? !stored : stored == (verdict == Rules::Verdict::Accepted);
        if (!isRight)
            violations.append({u"acceptance"_s, message.id.toString()});
    }
    return {};
}

Result<void> checkOffer(
    const Context &context, const MessageTree &tree, const QList<Message> &messages, Violations &violations)
{
    const auto stored = context.work.ofTree(tree.id);
    if (!stored)
        return std::unexpected(stored.error());
    QList<WorkItem> offered;
    for (const auto &item : *stored)
        offered.append(item.item);
    const auto due = openWorkOf(context, tree, messages);
    if (!due)
        return std::unexpected(due.error());
    if (!std::ranges::is_permutation(offered, *due))
        violations.append({u"open_work"_s, tree.id.toString()});
    return {};
}

// Active trees rest in their state, and offer what it needs.
Result<void> checkStates(const Context &context, Violations &violations)
{
    const auto trees = context.trees.active();
    if (!trees)
        return std::unexpected(trees.error());
    for (const MessageTree &tree : *trees) {
        const auto messages = context.messages.outlinesOf(tree.id);
        if (!messages)
            return std::unexpected(messages.error());
        const auto due = dueState(context, tree, *messages);
        if (!due)
            return std::unexpected(due.error());
        if (*due != tree.state)
            violations.append({u"state_overdue"_s, tree.id.toString()});
        if (const auto checked = checkOffer(context, tree, *messages, violations); !checked)
            return checked;
    }
    return {};
}

// Groups that were ranked here, and nobody ranked them late.
Result<QList<MessageId>> scoredParents(const Context &context)
{
    return Storage::mapped(context.connection.rows(u"queue/reaction/scored_parents"_s,
                               {{u"required_rankings"_s, context.configuration.numRequiredRankings}}),
        [](const Storage::Row &row) { return row.id<MessageId>(u"message_id"); });
}

// The ranks of groups that were ranked here are their consensus.
Result<void> checkRanks(const Context &context, Violations &violations)
{
    const auto parents = scoredParents(context);
    if (!parents)
        return std::unexpected(parents.error());
    for (const MessageId &parent : *parents) {
        const auto rankings = context.rankings.ofParent(parent);
        if (!rankings)
            return std::unexpected(rankings.error());
        const auto siblings = context.messages.children(parent);
        if (!siblings)
            return std::unexpected(siblings.error());
        QList<MessageId> ids;
        for (const Message &sibling : *siblings)
            ids.append(sibling.id);
        const auto ranks = Rules::rankedPairsUpdate(*rankings, ids);
        for (const Message &sibling : *siblings) {
            if (ranks && ranks->value(sibling.id) != sibling.rank)
                violations.append({u"rank"_s, sibling.id.toString()});
        }
    }
    return {};
}

// Of the same groups, those rankings are counted as good that agree with the others.
Result<void> checkGoodRankings(const Context &context, Violations &violations)
{
    const auto counted = context.connection.rows(u"queue/score/good_rankings"_s);
    if (!counted)
        return std::unexpected(counted.error());
    QSet<QString> good;
    for (const Storage::Row &row : *counted)
        good.insert(row.text(u"source_id") + row.text(u"user_id"));
    const auto parents = scoredParents(context);
    if (!parents)
        return std::unexpected(parents.error());
    for (const MessageId &parent : *parents) {
        const auto ballots = context.rankings.ballots(parent);
        if (!ballots)
            return std::unexpected(ballots.error());
        for (const auto &ballot : *ballots) {
            QList<Rules::Ballot> others;
            for (const auto &other : *ballots) {
                if (other.taskId != ballot.taskId || other.userId != ballot.userId)
                    others.append(other.replies);
            }
            const bool isCounted = good.contains(ballot.taskId.toString() + ballot.userId.toString());
            if (isCounted != Rules::isGoodRanking(ballot.replies, others))
                violations.append({u"ranking_good"_s, ballot.taskId.toString()});
        }
    }
    return {};
}

// And so are those of prompts.
Result<void> checkPromptRanks(const Context &context, Violations &violations)
{
    const auto sets = context.promptSets.ranked(context.configuration.numRequiredRankings);
    if (!sets)
        return std::unexpected(sets.error());
    for (const PromptSetId &set : *sets) {
        const auto ranks = promptRanks(context, set);
        if (!ranks)
            return std::unexpected(ranks.error());
        const auto members = context.promptSets.prompts(set);
        if (!members)
            return std::unexpected(members.error());
        for (const Message &member : *members) {
            if (*ranks && (*ranks)->value(member.id) != member.rank)
                violations.append({u"prompt_rank"_s, member.id.toString()});
        }
    }
    return {};
}

// What a ranking says as JSON is what its places say.
Result<void> checkPlaces(const Context &context, Violations &violations)
{
    return context.connection.forEach(
        u"queue/reaction/payloads_with_places"_s, {}, [&](const Storage::Row &row) -> Result<void> {
            const QJsonObject container = QJsonDocument::fromJson(row.text(u"payload").toUtf8()).object();
            const QJsonArray ids = container["payload"_L1]["ranked_message_ids"_L1].toArray();
            const int place = row.count(u"place");
            if (ids.size() != row.count(u"places") || ids.at(place).toString() != row.text(u"message_id"))
                violations.append({u"ranking_payload"_s, row.text(u"task_id")});
            return {};
        });
}

}

Result<QList<Violation>> violationsOf(const Context &context)
{
    Violations violations;
    for (const auto check : {checkStatements, checkEmojis, checkAcceptance, checkStates, checkRanks, checkGoodRankings,
             checkPromptRanks, checkPlaces, checkMaterialWork}) {
        if (const auto done = check(context, violations); !done)
            return std::unexpected(done.error());
    }
    return violations;
}

}
