// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/conformance/shape.h"

#include "model/domain/leaderboard.h"
#include "model/domain/tree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Members that only our server writes; older clients ignore them.
const QSet<QString> &additions()
{
    static const QSet<QString> all{u"children_count"_s, u"depth"_s, u"expiry_date"_s, u"received_date"_s, u"replayed"_s,
        u"prompt_set_id"_s, u"story_id"_s, u"summary_id"_s,
        // of messages in conversations, where their place does not say it
        u"parent_id"_s, u"created_date"_s, u"review_result"_s, u"review_count"_s, u"deleted"_s, u"edited"_s,
        u"model_name"_s, u"message_tree_id"_s, u"ranking_count"_s, u"rank"_s,
        // of tasks
        u"lang"_s,
        // of trees
        u"state"_s, u"goal_tree_size"_s, u"max_depth"_s, u"max_children_count"_s, u"active"_s, u"origin"_s,
        u"won_prompt_lottery_date"_s};
    return all;
}

bool isMap(const QString &member)
{
    static const QSet<QString> maps{u"emojis"_s, u"stats_by_name"_s, u"message_trees_by_state"_s, u"state_counts"_s,
        u"stats"_s, u"active_by_lang"_s, u"counts"_s};
    return maps.contains(member);
}

// Who wrote what is shown for work is nobody's business there (assignment.cpp).
bool isHidden(const QString &path)
{
    return path.endsWith(".user_id"_L1) && (path.contains(".conversation."_L1) || path.contains(".reply_messages"_L1));
}

// Null where it was never seen null: a streak begins with the first day of work here, not with the account (spec:
// nullable).
bool isNullable(const QString &member)
{
    return member == "streak_last_day_date"_L1;
}

// A map by tree state or time frame: those of which there is nothing are absent.
bool isKeyed(const QJsonObject &json)
{
    const QStringList keys = json.keys();
    return !json.isEmpty() && std::ranges::all_of(keys, [](const QString &key) {
        return treeStateFromString(key).has_value() || timeFrameFromString(key).has_value();
    });
}

class Comparison
{
public:
    explicit Comparison(const Recordings &recordings)
        : m_recordings(recordings)
    {
    }

    void compare(const QString &path, const QString &member, const QJsonValue &recorded, const QJsonValue &ours)
    {
        const QString type = typeNameOf(ours);
        if (ours.isNull() && isNullable(member))
            return;
        if (type != typeNameOf(recorded)) {
            const bool isNullable = (ours.isNull() || recorded.isNull()) && !member.isEmpty();
            const QSet<QString> seen = m_recordings.typesOf(member);
            const bool isKnown = seen.contains(type) || (recorded.isNull() && seen.size() == 1);
            if (ours.isNull() && isHidden(path))
                return;
            if (!isNullable || !isKnown)
                found.append(u"%1 is %2, was %3"_s.arg(path, type, typeNameOf(recorded)));
            return;
        }
        if (recorded.isArray())
            compareLists(path, member, recorded.toArray(), ours.toArray());
        if (recorded.isObject() && !isMap(member) && !isKeyed(recorded.toObject()))
            compareObjects(path, recorded.toObject(), ours.toObject());
    }

    QStringList found;

private:
    void compareLists(const QString &path, const QString &member, const QJsonArray &recorded, const QJsonArray &ours)
    {
        if (recorded.isEmpty() || ours.isEmpty())
            return;
        compare(path + "[0]"_L1, member.isEmpty() ? member : member + "[]"_L1, recorded.at(0), ours.at(0));
    }

    void compareObjects(const QString &path, const QJsonObject &recorded, const QJsonObject &ours)
    {
        for (auto it = recorded.begin(); it != recorded.end(); ++it) {
            const QString below = path + u'.' + it.key();
            if (ours.contains(it.key()))
                compare(below, it.key(), it.value(), ours.value(it.key()));
            else
                found.append(below + " is missing"_L1);
        }
        for (auto it = ours.begin(); it != ours.end(); ++it) {
            if (!recorded.contains(it.key()) && !additions().contains(it.key()))
                found.append(path + u'.' + it.key() + " is new"_L1);
        }
    }

    const Recordings &m_recordings;
};

}

QStringList shapeDifferences(const Recordings &recordings, const QJsonValue &recorded, const QJsonValue &ours)
{
    Comparison comparison(recordings);
    comparison.compare(u"body"_s, {}, recorded, ours);
    return comparison.found;
}
