// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/subcommand.h"
#include "model/wire/membershipcodec.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionName = u"name"_s;
const QString optionRole = u"role"_s;
const QString optionExpires = u"expires"_s;
const QString optionJson = u"json"_s;

// "7d", "12h"
std::optional<std::chrono::seconds> durationFrom(const QString &text)
{
    bool isNumber = false;
    const int number = QStringView(text).chopped(qMin<qsizetype>(1, text.size())).toInt(&isNumber);
    if (!isNumber || number < 1 || number > 10'000)
        return {};
    if (text.endsWith(u'd'))
        return std::chrono::days(number);
    if (text.endsWith(u'h'))
        return std::chrono::hours(number);
    return {};
}

Outcome create(Engine::Queue &queue, const Invocation &invocation)
{
    const QString name = invocation.parser.value(optionName).trimmed();
    if (name.isEmpty())
        return wrong(u"say with --name whom the invitation is for"_s);
    const auto role = personRoleFromString(invocation.parser.value(optionRole));
    if (!role)
        return wrong(u"'%1' is no role: annotator, reviewer, moderator, lead, admin or auditor"_s.arg(
            invocation.parser.value(optionRole)));
    const auto validity = durationFrom(invocation.parser.value(optionExpires));
    if (!validity)
        return wrong(u"--expires needs days or hours, as in 7d or 12h"_s);
    const auto invited = queue.membership().invite({}, name, *role, *validity);
    if (!invited)
        return failed(invited.error());
    QJsonObject json = Wire::toJson(invited->invitation);
    json.insert(u"code"_s, invited->code);
    if (invocation.parser.isSet(optionJson))
        print(json);
    else
        print(invited->code);
    say(u"keep it now: it is not stored, is not shown again, and works once"_s);
    return {};
}

QString stateOf(const Invitation &invitation)
{
    if (invitation.redeemedDate)
        return u"used"_s;
    if (invitation.revoked)
        return u"withdrawn"_s;
    return invitation.expiryDate <= QDateTime::currentDateTimeUtc() ? u"too old"_s : u"open"_s;
}

Outcome list(Engine::Queue &queue, const Invocation &invocation)
{
    const auto invitations = queue.membership().invitations();
    if (!invitations)
        return failed(invitations.error());
    QJsonArray all;
    for (const Invitation &invitation : *invitations) {
        if (!invocation.parser.isSet(optionJson)) {
            print(u"%1  %2 %3 until %4  %5"_s.arg(invitation.id.toString())
                    .arg(invitation.role ? toString(*invitation.role) : QString(), -9)
                    .arg(stateOf(invitation), -9)
                    .arg(invitation.expiryDate.toString(Qt::ISODate), invitation.name));
        }
        all.append(Wire::toJson(invitation));
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"invitations"_s, all}});
    return {};
}

Outcome revoke(Engine::Queue &queue, const Invocation &invocation)
{
    const auto id = idOf<InvitationId>(invocation.arguments.constFirst());
    if (!id)
        return wrong(id.error().message);
    const auto revoked = queue.membership().revokeInvitation({}, *id);
    return revoked ? Outcome() : failed(revoked.error());
}

const QList<Subcommand> &subcommands()
{
    using enum Engine::Start;
    static const QList<Subcommand> all{
        {u"create"_s, {}, AsItIs, create},
        {u"list"_s, {}, AsItIs, list},
        {u"revoke"_s, u"ID"_s, AsItIs, revoke},
    };
    return all;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Invitations of people to a server: a code that the window exchanges for a token, once. For a name that is "
        "known it signs in another device of that person."_s);
    parser.addOption({optionName, u"create: the person's user name."_s, u"NAME"_s});
    parser.addOption({optionRole, u"create: the role that comes with it."_s, u"ROLE"_s, u"annotator"_s});
    parser.addOption({optionExpires, u"create: how long the code works."_s, u"7d|12h"_s, u"7d"_s});
    parser.addOption({optionJson, u"Print the result as JSON."_s});
}

// "invite --name NAME" is "invite create --name NAME".
Outcome run(const Invocation &invocation)
{
    Invocation whole = invocation;
    if (whole.arguments.isEmpty())
        whole.arguments.append(u"create"_s);
    return runSubcommand(whole, subcommands());
}

}

Command inviteCommand()
{
    return {u"invite"_s, u"invite people to a server"_s, usageOf(subcommands()), addOptions, run};
}

}
