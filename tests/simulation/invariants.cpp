// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/invariants.h"

#include "model/domain/tree.h"
#include "model/storage/connection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<Storage::Row> rowsOf(Storage::Connection &connection, const QString &sql)
{
    auto rows = connection.raw(sql);
    if (!rows)
        qFatal("%s", qUtf8Printable(rows.error().message));
    return *std::move(rows);
}

// One complaint a row with an id.
QStringList complaints(Storage::Connection &connection, const QString &what, const QString &sql)
{
    QStringList all;
    for (const Storage::Row &row : rowsOf(connection, sql))
        all.append(what + ": "_L1 + row.text(u"id"));
    return all;
}

// Where a state may lead without a moderator.
QList<TreeState> successorsOf(TreeState state)
{
    using enum TreeState;
    switch (state) {
    case InitialPromptReview:
        return {PromptLotteryWaiting, AbortedLowGrade, HaltedByModerator};
    case PromptLotteryWaiting:
        return {Growing, HaltedByModerator};
    case Growing:
        return {Ranking, HaltedByModerator, AbortedLowGrade};
    case Ranking:
        return {ReadyForScoring};
    case ReadyForScoring:
        return {ReadyForExport, ScoringFailed};
    case ScoringFailed:
        return {ReadyForExport, Ranking};
    case BacklogRanking:
        return {Ranking, AbortedLowGrade};
    case ReadyForExport:
    case AbortedLowGrade:
    case HaltedByModerator:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

// Halt and restart, and a purge that takes away what a tree was made of.
QList<TreeState> successorsByModerator(TreeState state)
{
    using enum TreeState;
    if (state == PromptLotteryWaiting)
        return {HaltedByModerator};
    return {HaltedByModerator, Growing, InitialPromptReview, Ranking};
}

}

QMap<QString, int> Invariants::whatHappened(Storage::Connection &connection)
{
    QMap<QString, int> counts;
    for (const Storage::Row &row : rowsOf(connection, u"SELECT event_type, event_payload FROM journal"_s)) {
        const QJsonObject payload = QJsonDocument::fromJson(row.text(u"event_payload").toUtf8()).object();
        if (row.text(u"event_type") == "tree_state_changed"_L1)
            ++counts[payload["from"_L1].toString() + u" → "_s + payload["to"_L1].toString()];
        else
            ++counts[row.text(u"event_type")];
    }
    const std::pair<QString, QString> others[] = {
        {u"removed messages"_s, u"SELECT count(*) AS n FROM message WHERE deleted"_s},
        {u"reviews beyond three"_s, u"SELECT count(*) AS n FROM message WHERE review_count > 3"_s},
        {u"late replies"_s,
            u"SELECT count(*) AS n FROM message JOIN message_tree_state AS tree "
            "ON tree.message_tree_id = message.message_tree_id "
            "WHERE tree.state = 'ready_for_export' AND NOT message.deleted AND message.review_result IS NULL"_s},
        {u"accepted without a rank"_s,
            u"SELECT count(*) AS n FROM message JOIN message_tree_state AS tree "
            "ON tree.message_tree_id = message.message_tree_id WHERE tree.state = 'ready_for_export' "
            "AND message.review_result AND message.rank IS NULL AND message.role = 'assistant'"_s},
    };
    for (const auto &[what, sql] : others)
        counts[what] += rowsOf(connection, sql).constFirst().count(u"n");
    return counts;
}

QStringList Invariants::statesOffTheTable(Storage::Connection &connection, bool isModerated)
{
    QStringList wrong;
    QHash<QString, QString> imported; // tree → the state of its file
    for (const Storage::Row &row : rowsOf(connection, u"SELECT message_id AS id FROM imported_message"_s))
        imported.insert(row.text(u"id"), toString(TreeState::BacklogRanking));
    QHash<QString, QString> states;
    const auto events = rowsOf(connection,
        u"SELECT message_id, event_payload FROM journal WHERE event_type = 'tree_state_changed' ORDER BY id"_s);
    for (const Storage::Row &row : events) {
        const QString tree = row.text(u"message_id");
        const QJsonObject payload = QJsonDocument::fromJson(row.text(u"event_payload").toUtf8()).object();
        const QString from = payload["from"_L1].toString();
        const QString to = payload["to"_L1].toString();
        const QString before = states.value(tree, imported.value(tree, toString(TreeState::InitialPromptReview)));
        const auto fromState = treeStateFromString(from);
        const auto toState = treeStateFromString(to);
        const bool isKnown = fromState && toState;
        if (from != before)
            wrong.append(u"tree %1 was %2 and left %3"_s.arg(tree, before, from));
        const bool isAllowed = isKnown
            && (successorsOf(*fromState).contains(*toState)
                || (isModerated && successorsByModerator(*fromState).contains(*toState)));
        if (!isAllowed)
            wrong.append(u"tree %1 went from %2 to %3"_s.arg(tree, from, to));
        states.insert(tree, to);
    }
    const auto trees = rowsOf(connection, u"SELECT message_tree_id AS id, state FROM message_tree_state"_s);
    for (const Storage::Row &row : trees) {
        const QString tree = row.text(u"id");
        const QString last = states.value(tree, imported.value(tree, toString(TreeState::InitialPromptReview)));
        if (row.text(u"state") != last)
            wrong.append(u"tree %1 is %2, the journal says %3"_s.arg(tree, row.text(u"state"), last));
    }
    return wrong;
}

QStringList Invariants::goalsMissed(Storage::Connection &connection)
{
    return complaints(connection, u"the goal was not reached"_s,
        u"SELECT tree.message_tree_id AS id FROM message_tree_state AS tree "
        "WHERE tree.state IN ('ranking', 'ready_for_scoring', 'ready_for_export', 'scoring_failed') "
        "AND NOT EXISTS (SELECT 1 FROM imported_message WHERE message_id = tree.message_tree_id) "
        "AND NOT tree.curtailed AND (tree.goal_tree_size < 1 OR tree.goal_tree_size > (SELECT count(*) FROM message "
        "WHERE message_tree_id = tree.message_tree_id AND review_result AND NOT deleted))"_s);
}

QStringList Invariants::ownOrRepeatedWork(Storage::Connection &connection, const TreeConfiguration &configuration)
{
    QStringList wrong = complaints(connection, u"reviewed twice by one person"_s,
        u"SELECT message_id AS id FROM text_labels WHERE task_id IS NOT NULL "
        "GROUP BY message_id, user_id HAVING count(*) > 1"_s);
    wrong += complaints(connection, u"ranked twice by one person"_s,
        u"SELECT message_id AS id FROM message_reaction WHERE payload_type = 'RankingReactionPayload' "
        "GROUP BY message_id, user_id HAVING count(*) > 1"_s);
    if (!configuration.allowSelfLabeling) {
        wrong += complaints(connection, u"reviewed by its author"_s,
            u"SELECT message.id FROM message JOIN text_labels ON text_labels.message_id = message.id "
            "WHERE text_labels.task_id IS NOT NULL AND text_labels.user_id = message.user_id"_s);
    }
    if (!configuration.allowSelfRanking) {
        wrong += complaints(connection, u"ranked by its author"_s,
            u"SELECT message.id FROM message JOIN ranked_message ON ranked_message.message_id = message.id "
            "WHERE ranked_message.user_id = message.user_id"_s);
    }
    return wrong;
}

QStringList Invariants::ranksOff(Storage::Connection &connection, const TreeConfiguration &configuration)
{
    struct Group
    {
        QList<int> ranks;
        int accepted = 0;
        bool isRanked = false; // a group that the rules have ranked
        bool lostOne = false; // a ranked reply was deleted: ranks stay as they were (spec/trees.md section 6)
    };
    QMap<QString, Group> groups;
    const auto messages = rowsOf(connection,
        u"SELECT message.parent_id, message.role, message.rank, message.deleted, message.review_result "
        "FROM message JOIN message_tree_state AS tree ON tree.message_tree_id = message.message_tree_id "
        "LEFT JOIN imported_message ON imported_message.message_id = tree.message_tree_id " // its ranks are a baseline
        "WHERE tree.state = 'ready_for_export' AND NOT tree.curtailed AND message.parent_id IS NOT NULL "
        "AND imported_message.message_id IS NULL"_s);
    for (const Storage::Row &row : messages) {
        Group &group = groups[row.text(u"parent_id")];
        group.isRanked = row.text(u"role") == "assistant"_L1 || configuration.rankPrompterReplies;
        group.accepted += row.optionalBoolean(u"review_result") == true && !row.boolean(u"deleted");
        if (const auto rank = row.optionalCount(u"rank")) {
            group.ranks.append(*rank);
            group.lostOne = group.lostOne || row.boolean(u"deleted");
        }
    }
    QStringList wrong;
    for (auto [parent, group] : groups.asKeyValueRange()) {
        if (group.lostOne)
            continue;
        std::ranges::sort(group.ranks);
        for (int i = 0; i < group.ranks.size(); ++i) {
            if (group.ranks.at(i) != i)
                wrong.append(u"the ranks under %1 are no permutation"_s.arg(parent));
        }
        if (group.isRanked ? group.ranks.size() != (group.accepted > 1 ? group.accepted : 0) : !group.ranks.isEmpty())
            wrong.append(u"%1 of %2 accepted replies under %3 have a rank"_s.arg(group.ranks.size())
                    .arg(group.accepted)
                    .arg(parent));
    }
    return wrong;
}

QStringList Invariants::unfinishedTrees(Storage::Connection &connection, const TreeConfiguration &configuration)
{
    QStringList wrong;
    const auto trees =
        rowsOf(connection, u"SELECT message_tree_id AS id, state, active, lang FROM message_tree_state"_s);
    for (const Storage::Row &row : trees) {
        const bool waits = row.text(u"state") == toString(TreeState::PromptLotteryWaiting)
            && !configuration.initPromptDisabledLangs.contains(row.text(u"lang"));
        if (row.boolean(u"active") || waits)
            wrong.append(u"nobody finds work, and tree %1 is still in %2"_s.arg(row.text(u"id"), row.text(u"state")));
    }
    return wrong;
}
