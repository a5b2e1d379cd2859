// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/moderationjournal.h"

#include "model/engine/journal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Engine {

namespace {

constexpr auto keyBanned = "banned"_L1;
constexpr auto keyEmoji = "emoji"_L1;
constexpr auto keyFrom = "from"_L1;
constexpr auto keyKey = "key"_L1;
constexpr auto keyLabels = "labels"_L1;
constexpr auto keyMessages = "messages"_L1;
constexpr auto keyReason = "reason"_L1;
constexpr auto keyRevisionId = "revision_id"_L1;
constexpr auto keyRows = "rows"_L1;
constexpr auto keyInto = "into_user_id"_L1;
constexpr auto keySubject = "subject_user_id"_L1;
constexpr auto keyTo = "to"_L1;
constexpr auto keyVersion = "version"_L1;

QJsonObject toJson(const Labels &labels)
{
    QJsonObject values;
    for (const auto &[label, value] : labels.asKeyValueRange())
        values.insert(toString(label), value);
    return values;
}

QString textOf(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

Result<void> journalUserChange(Context &context, const ActorId &actor, const UserId &subject, const QString &field,
    const QString &from, const QString &to)
{
    if (from == to)
        return {};
    return appendEvent(context, u"user_changed"_s, actor, {},
        {{keySubject, subject.toString()}, {keyKey, field}, {keyFrom, from}, {keyTo, to}});
}

}

Result<void> journalEmoji(
    Context &context, const User &user, const MessageId &message, const QString &emoji, bool given)
{
    return appendEvent(
        context, given ? u"message_emoji"_s : u"message_emoji_removed"_s, user.id, message, {{keyEmoji, emoji}});
}

Result<void> journalFreeLabels(Context &context, const User &user, const MessageId &message, const Labels &labels)
{
    return appendEvent(context, u"free_labels"_s, user.id, message, {{keyLabels, toJson(labels)}});
}

// Without its text, which may tell about people.
Result<void> journalReport(Context &context, const User &user, const MessageId &message, const Labels &labels)
{
    return appendEvent(context, u"message_reported"_s, user.id, message, {{keyLabels, toJson(labels)}});
}

Result<void> journalTermsAccepted(Context &context, const User &user, const QString &version)
{
    return appendEvent(context, u"terms_accepted"_s, user.id, {}, {{keyVersion, version}});
}

Result<void> journalEdit(Context &context, const ActorId &actor, const MessageId &message, const QUuid &revision)
{
    return appendEvent(
        context, u"message_edited"_s, actor, message, {{keyRevisionId, revision.toString(QUuid::WithoutBraces)}});
}

Result<void> journalDeletion(Context &context, const ActorId &actor, const MessageId &message)
{
    return appendEvent(context, u"message_deleted"_s, actor, message, {});
}

Result<void> journalUndeletion(Context &context, const ActorId &actor, const MessageId &message)
{
    return appendEvent(context, u"message_undeleted"_s, actor, message, {});
}

Result<void> journalFlagProcessed(Context &context, const ActorId &actor, const MessageId &message)
{
    return appendEvent(context, u"flag_processed"_s, actor, message, {});
}

Result<void> journalHalt(Context &context, const ActorId &actor, const TreeId &tree)
{
    return appendEvent(context, u"tree_halted"_s, actor, tree, {});
}

Result<void> journalRestart(Context &context, const ActorId &actor, const TreeId &tree)
{
    return appendEvent(context, u"tree_restarted"_s, actor, tree, {});
}

Result<void> journalRescoring(Context &context, const ActorId &actor, const TreeId &tree)
{
    return appendEvent(context, u"scoring_retried"_s, actor, tree, {});
}

Result<void> journalScoringFailure(Context &context, const TreeId &tree, const QString &reason)
{
    return appendEvent(context, u"scoring_failed"_s, {}, tree, {{keyReason, reason}});
}

Result<void> journalRerank(Context &context, const ActorId &actor, const RerankedTree &tree)
{
    QJsonArray messages;
    for (const MessageId &message : tree.messages)
        messages.append(message.toString());
    return appendEvent(context, u"tree_reranked"_s, actor, tree.id, {{keyMessages, messages}});
}

Result<void> journalUserCreated(Context &context, const User &user)
{
    return appendEvent(context, u"user_created"_s, user.id, {}, {});
}

Result<void> journalUserChanges(Context &context, const ActorId &actor, const User &before, const User &after)
{
    struct Field
    {
        QString name;
        QString from;
        QString to;
    };
    const QList<Field> fields{
        {u"display_name"_s, before.identity.displayName, after.identity.displayName},
        {u"enabled"_s, textOf(before.enabled), textOf(after.enabled)},
        {u"show_on_leaderboard"_s, textOf(before.showOnLeaderboard), textOf(after.showOnLeaderboard)},
        {u"notes"_s, before.notes, after.notes},
    };
    for (const Field &field : fields) {
        if (const auto noted = journalUserChange(context, actor, after.id, field.name, field.from, field.to); !noted)
            return noted;
    }
    return {};
}

Result<void> journalUserDeleted(Context &context, const ActorId &actor, const UserId &subject)
{
    return appendEvent(context, u"user_deleted"_s, actor, {}, {{keySubject, subject.toString()}});
}

Result<void> journalUserPurged(
    Context &context, const ActorId &actor, const UserId &subject, bool banned, const QMap<QString, int> &rows)
{
    QJsonObject counts;
    for (const auto &[table, count] : rows.asKeyValueRange())
        counts.insert(table, count);
    return appendEvent(context, u"user_purged"_s, actor, {},
        {{keySubject, subject.toString()}, {keyBanned, banned}, {keyRows, counts}});
}

Result<void> journalUsersMerged(Context &context, const ActorId &actor, const UserId &into, const UserId &subject)
{
    return appendEvent(
        context, u"users_merged"_s, actor, {}, {{keySubject, subject.toString()}, {keyInto, into.toString()}});
}

Result<void> journalTermsChanged(Context &context, const ActorId &actor, const Terms &before, const Terms &after)
{
    return appendEvent(context, u"terms_changed"_s, actor, {}, {{keyFrom, before.version()}, {keyTo, after.version()}});
}

Result<void> journalConfigurationChange(Context &context, const ActorId &actor, const ConfigurationChange &change)
{
    return appendEvent(context, u"configuration_changed"_s, actor, {},
        {{keyKey, change.key}, {keyFrom, change.from}, {keyTo, change.to}});
}

}
