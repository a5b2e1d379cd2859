// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/subcommand.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionTrusted = u"trusted"_s;
const QString optionRoot = u"root"_s;
const QString optionDescription = u"description"_s;
const QString optionFrontendType = u"frontend-type"_s;
const QString optionJson = u"json"_s;

void printSecret(const Invocation &invocation, const QString &name, const QString &secret)
{
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{name, secret}});
    else
        print(secret);
    say(u"keep it now: it is not stored and is not shown again"_s);
}

Outcome create(Engine::Queue &queue, const Invocation &invocation)
{
    const QString description = invocation.parser.value(optionDescription).trimmed();
    if (description.isEmpty())
        return wrong(u"say with --description what the key is for"_s);
    if (invocation.parser.isSet(optionRoot)) {
        const auto token = queue.access().createRootToken(description);
        if (!token)
            return failed(token.error());
        printSecret(invocation, u"root_token"_s, *token);
        return {};
    }
    ApiClient client;
    client.description = description;
    client.frontendType = invocation.parser.value(optionFrontendType);
    client.trusted = invocation.parser.isSet(optionTrusted);
    const auto key = queue.access().createClient(client);
    if (!key)
        return failed(key.error());
    printSecret(invocation, u"api_key"_s, *key);
    return {};
}

void printRow(const QString &id, const QString &kind, bool enabled, const QString &description)
{
    print(u"%1  %2 %3  %4"_s.arg(id).arg(kind, -8).arg(enabled ? u"enabled"_s : u"disabled"_s, -8).arg(description));
}

Outcome list(Engine::Queue &queue, const Invocation &invocation)
{
    const auto clients = queue.access().clients();
    if (!clients)
        return failed(clients.error());
    const auto tokens = queue.access().rootTokens();
    if (!tokens)
        return failed(tokens.error());
    QJsonArray all;
    for (const ApiClient &client : *clients) {
        if (!client.hasKey)
            continue;
        const QString kind = client.trusted ? u"trusted"_s : u"key"_s;
        if (!invocation.parser.isSet(optionJson))
            printRow(client.id.toString(), kind, client.enabled, client.description);
        all.append(QJsonObject{{u"id"_s, client.id.toString()}, {u"kind"_s, kind}, {u"enabled"_s, client.enabled},
            {u"description"_s, client.description}, {u"frontend_type"_s, client.frontendType}});
    }
    for (const RootToken &token : *tokens) {
        if (!invocation.parser.isSet(optionJson))
            printRow(token.id.toString(), u"root"_s, token.enabled, token.description);
        all.append(QJsonObject{{u"id"_s, token.id.toString()}, {u"kind"_s, u"root"_s}, {u"enabled"_s, token.enabled},
            {u"description"_s, token.description}});
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"keys"_s, all}});
    return {};
}

Outcome disable(Engine::Queue &queue, const Invocation &invocation)
{
    const auto id = idOf<ApiClientId>(invocation.arguments.constFirst());
    if (!id)
        return wrong(id.error().message);
    const auto disabled = queue.access().disable(id->uuid());
    return disabled ? Outcome() : failed(disabled.error());
}

const QList<Subcommand> &subcommands()
{
    using enum Engine::Start;
    static const QList<Subcommand> all{
        {u"create"_s, {}, AsItIs, create},
        {u"list"_s, {}, AsItIs, list},
        {u"disable"_s, u"ID"_s, AsItIs, disable},
    };
    return all;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Keys by which programs come in over HTTP, each with people of its own. A trusted "
        "one may do what moderators do; a root token makes keys over HTTP."_s);
    parser.addOption({optionTrusted, u"create: a trusted key."_s});
    parser.addOption({optionRoot, u"create: a root token in the place of a key."_s});
    parser.addOption({optionDescription, u"create: what it is for."_s, u"TEXT"_s});
    parser.addOption({optionFrontendType, u"create: the kind of program."_s, u"TEXT"_s, u"web"_s});
    parser.addOption({optionJson, u"Print the result as JSON."_s});
}

Outcome run(const Invocation &invocation)
{
    return runSubcommand(invocation, subcommands());
}

}

Command keyCommand()
{
    return {u"key"_s, u"keys for programs that come in over HTTP"_s, usageOf(subcommands()), addOptions, run};
}

}
