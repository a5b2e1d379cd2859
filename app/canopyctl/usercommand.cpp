// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/reports.h"
#include "app/canopyctl/subcommand.h"
#include "model/wire/membershipcodec.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionJson = u"json"_s;
const QString optionDryRun = u"dry-run"_s;
const QString optionKeep = u"no-ban"_s;
const QString optionSearch = u"search"_s;
const QString optionUntil = u"until"_s;
const QString optionLanguage = u"language"_s;
const QString optionRevoke = u"revoke"_s;

// By id, or by the name of a local login.
Result<User> personOf(Engine::Queue &queue, const QString &text)
{
    const auto id = UserId::fromString(text);
    if (id.isNull())
        return queue.people().find({text, {}, AuthMethod::Local});
    if (auto user = queue.people().find(id))
        return user;
    return queue.people().find({text, {}, AuthMethod::Local}); // names may look like ids
}

Result<User> userOf(Engine::Queue &queue, const Invocation &invocation)
{
    return personOf(queue, invocation.arguments.constFirst());
}

void printUser(const User &user)
{
    QStringList marks;
    if (!user.enabled)
        marks.append(u"disabled"_s);
    if (user.deleted)
        marks.append(u"deleted"_s);
    if (!user.showOnLeaderboard)
        marks.append(u"hidden"_s);
    print(
        u"%1  %2  %3  %4"_s.arg(user.id.toString(), user.identity.username, user.identity.displayName, marks.join(u' '))
            .trimmed());
}

Outcome told(const Invocation &invocation, const Result<User> &user)
{
    if (!user)
        return failed(user.error());
    if (invocation.parser.isSet(optionJson))
        print(toJson(*user));
    else
        printUser(*user);
    return {};
}

Outcome list(Engine::Queue &queue, const Invocation &invocation)
{
    UserFilter filter;
    filter.searchText = invocation.parser.value(optionSearch);
    filter.maximum = 1000;
    QJsonArray all;
    for (;;) {
        const auto page = queue.people().list(filter);
        if (!page)
            return failed(page.error());
        for (const User &user : *page) {
            if (invocation.parser.isSet(optionJson))
                all.append(toJson(user));
            else
                printUser(user);
        }
        if (page->size() < filter.maximum)
            break;
        filter.afterUsername = page->constLast().identity.username;
        filter.afterId = page->constLast().id;
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"users"_s, all}});
    return {};
}

Outcome show(Engine::Queue &queue, const Invocation &invocation)
{
    return told(invocation, userOf(queue, invocation));
}

Outcome change(Engine::Queue &queue, const Invocation &invocation, const UserChange &wanted)
{
    const auto user = userOf(queue, invocation);
    return told(invocation, user ? queue.people().change({}, user->id, wanted) : user);
}

Outcome enable(Engine::Queue &queue, const Invocation &invocation)
{
    return change(queue, invocation, {.displayName = {}, .enabled = true, .showOnLeaderboard = {}, .notes = {}});
}

Outcome disable(Engine::Queue &queue, const Invocation &invocation)
{
    return change(queue, invocation, {.displayName = {}, .enabled = false, .showOnLeaderboard = {}, .notes = {}});
}

Outcome hide(Engine::Queue &queue, const Invocation &invocation)
{
    return change(queue, invocation, {.displayName = {}, .enabled = {}, .showOnLeaderboard = false, .notes = {}});
}

Outcome showOnBoard(Engine::Queue &queue, const Invocation &invocation)
{
    return change(queue, invocation, {.displayName = {}, .enabled = {}, .showOnLeaderboard = true, .notes = {}});
}

Outcome remove(Engine::Queue &queue, const Invocation &invocation)
{
    const auto user = userOf(queue, invocation);
    if (!user)
        return failed(user.error());
    if (const auto removed = queue.people().remove({}, user->id); !removed)
        return failed(removed.error());
    return told(invocation, queue.people().find(user->id));
}

Outcome merge(Engine::Queue &queue, const Invocation &invocation)
{
    const auto user = userOf(queue, invocation);
    if (!user)
        return failed(user.error());
    const auto other = personOf(queue, invocation.arguments.at(1));
    if (!other)
        return failed(other.error());
    if (const auto merged = queue.people().merge({}, user->id, {other->id}); !merged)
        return failed(merged.error());
    return told(invocation, queue.people().find(user->id));
}

QJsonArray idsOf(const QList<TreeId> &trees)
{
    QJsonArray ids;
    for (const TreeId &tree : trees)
        ids.append(tree.toString());
    return ids;
}

Outcome purge(Engine::Queue &queue, const Invocation &invocation)
{
    const auto user = userOf(queue, invocation);
    if (!user)
        return failed(user.error());
    PurgeOptions options;
    options.preview = invocation.parser.isSet(optionDryRun);
    options.ban = !invocation.parser.isSet(optionKeep);
    const auto report = queue.people().purge({}, user->id, options);
    if (!report)
        return failed(report.error());
    QJsonObject rows;
    for (const auto &[table, count] : report->rows.asKeyValueRange())
        rows.insert(table, count);
    if (invocation.parser.isSet(optionJson)) {
        print(QJsonObject{{u"dry_run"_s, options.preview}, {u"rows"_s, rows},
            {u"removed_trees"_s, idsOf(report->removedTrees)}, {u"touched_trees"_s, idsOf(report->touchedTrees)}});
        return {};
    }
    print(options.preview ? u"would go"_s : u"gone"_s);
    for (const auto &[table, count] : report->rows.asKeyValueRange())
        print(u"  %1 %2"_s.arg(table, -24).arg(count, 8));
    for (const TreeId &tree : report->removedTrees)
        print(u"  the whole tree %1"_s.arg(tree.toString()));
    for (const TreeId &tree : report->touchedTrees)
        print(u"  something of tree %1"_s.arg(tree.toString()));
    return {};
}

void printGrant(const RoleGrant &grant)
{
    print(u"%1 %2 %3"_s.arg(toString(grant.role), -9)
            .arg(grant.lang.isEmpty() ? u"all languages"_s : grant.lang,
                grant.expiryDate ? u"until "_s + grant.expiryDate->toString(Qt::ISODate) : QString())
            .trimmed());
}

Outcome roles(Engine::Queue &queue, const Invocation &invocation)
{
    const auto user = userOf(queue, invocation);
    if (!user)
        return failed(user.error());
    const auto grants = queue.membership().roles(user->id);
    if (!grants)
        return failed(grants.error());
    QJsonArray all;
    for (const RoleGrant &grant : *grants) {
        if (!invocation.parser.isSet(optionJson))
            printGrant(grant);
        all.append(Wire::toJson(grant));
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"roles"_s, all}});
    return {};
}

Outcome role(Engine::Queue &queue, const Invocation &invocation)
{
    const auto granted = personRoleFromString(invocation.arguments.at(1));
    if (!granted)
        return wrong(u"'%1' is no role: annotator, reviewer, moderator, lead, admin or auditor"_s.arg(
            invocation.arguments.at(1)));
    const auto user = userOf(queue, invocation);
    if (!user)
        return failed(user.error());
    if (invocation.parser.isSet(optionRevoke)) {
        const auto revoked = queue.membership().revokeRole({}, user->id, *granted);
        return revoked ? Outcome() : failed(revoked.error());
    }
    std::optional<QDateTime> until;
    if (invocation.parser.isSet(optionUntil)) {
        const auto date = QDate::fromString(invocation.parser.value(optionUntil), Qt::ISODate);
        if (!date.isValid())
            return wrong(u"--until needs a date, as in 2027-01-31"_s);
        until = date.endOfDay(QTimeZone::utc());
    }
    const auto grant = queue.membership().grant({}, user->id, *granted, invocation.parser.value(optionLanguage), until);
    if (!grant)
        return failed(grant.error());
    if (invocation.parser.isSet(optionJson))
        print(Wire::toJson(*grant));
    else
        printGrant(*grant);
    return {};
}

const QList<Subcommand> &subcommands()
{
    using enum Engine::Start;
    static const QList<Subcommand> all{
        {u"list"_s, {}, AsItIs, list},
        {u"show"_s, u"PERSON"_s, AsItIs, show},
        {u"enable"_s, u"PERSON"_s, WithPass, enable},
        {u"disable"_s, u"PERSON"_s, WithPass, disable},
        {u"hide"_s, u"PERSON"_s, WithPass, hide},
        {u"show-on-board"_s, u"PERSON"_s, WithPass, showOnBoard},
        {u"delete"_s, u"PERSON"_s, WithPass, remove},
        {u"purge"_s, u"PERSON"_s, WithPass, purge},
        {u"merge"_s, u"PERSON OTHER"_s, WithPass, merge},
        {u"roles"_s, u"PERSON"_s, AsItIs, roles},
        {u"role"_s, u"PERSON ROLE"_s, AsItIs, role},
    };
    return all;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"The people of the queue. PERSON is an id or the name of a local login. Disabling refuses work, deleting "
        u"makes "
        "the person anonymous and keeps what was written, purging removes everything for good and bans, merging makes "
        "what OTHER did PERSON's and closes the other account."_s);
    parser.addOption({optionSearch, u"list: those whose name has this in it."_s, u"TEXT"_s});
    parser.addOption({optionDryRun, u"purge: say what would go, and change nothing."_s});
    parser.addOption({optionKeep, u"purge: do not ban the person."_s});
    parser.addOption({optionUntil, u"role: the last day on which the person has it."_s, u"DATE"_s});
    parser.addOption({optionLanguage, u"role: the only language in which it is meant."_s, u"xx"_s});
    parser.addOption({optionRevoke, u"role: take it from the person."_s});
    parser.addOption({optionJson, u"Print the result as JSON."_s});
}

Outcome run(const Invocation &invocation)
{
    return runSubcommand(invocation, subcommands());
}

}

Command userCommand()
{
    return {u"user"_s, u"list, disable, delete, purge and merge people"_s, usageOf(subcommands()), addOptions, run};
}

}
