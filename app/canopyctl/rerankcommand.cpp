// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/command.h"
#include "app/canopyctl/openqueue.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionCommit = u"commit"_s;
const QString optionJson = u"json"_s;

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Turn rankings into ranks once more in every finished tree, those that came late included, and list the trees "
        "that differ. Nothing is stored without --commit."_s);
    parser.addOption({optionCommit, u"Store the new ranks."_s});
    parser.addOption({optionJson, u"Print the result as JSON."_s});
}

Outcome run(const Invocation &invocation)
{
    const bool commit = invocation.parser.isSet(optionCommit);
    const auto opened = openQueue(invocation.database, commit ? Engine::Start::WithPass : Engine::Start::AsItIs);
    if (!opened)
        return failed(opened.error());
    const auto trees = (*opened)->queue->moderation().rerank({}, commit);
    if (!trees)
        return failed(trees.error());
    QJsonArray all;
    for (const RerankedTree &tree : *trees) {
        QJsonArray messages;
        for (const MessageId &message : tree.messages)
            messages.append(message.toString());
        all.append(QJsonObject{{u"message_tree_id"_s, tree.id.toString()}, {u"messages"_s, messages}});
        if (!invocation.parser.isSet(optionJson))
            print(u"%1  %2 ranks differ"_s.arg(tree.id.toString()).arg(tree.messages.size()));
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"committed"_s, commit}, {u"trees"_s, all}});
    if (!commit && !trees->isEmpty())
        say(u"nothing was stored: --commit does it"_s);
    return {};
}

}

Command rerankCommand()
{
    return {u"rerank"_s, u"count rankings that came late"_s, {}, addOptions, run};
}

}
