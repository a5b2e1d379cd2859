// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/reports.h"
#include "app/canopyctl/subcommand.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionJson = u"json"_s;
const QString optionState = u"state"_s;
const QString optionLang = u"lang"_s;

void printTree(const MessageTree &tree)
{
    print(u"%1  %2  %3"_s.arg(tree.id.toString(), toString(tree.state), tree.lang));
}

Outcome list(Engine::Queue &queue, const Invocation &invocation)
{
    TreeFilter filter;
    filter.maximum = 1000;
    if (const QString state = invocation.parser.value(optionState); !state.isEmpty()) {
        filter.state = treeStateFromString(state);
        if (!filter.state)
            return wrong(u"there is no tree state '%1'"_s.arg(state));
    }
    if (invocation.parser.isSet(optionLang))
        filter.lang = invocation.parser.value(optionLang);
    QJsonArray all;
    for (;;) {
        const auto page = queue.moderation().trees(filter);
        if (!page)
            return failed(page.error());
        for (const MessageTree &tree : *page) {
            if (invocation.parser.isSet(optionJson))
                all.append(toJson(tree));
            else
                printTree(tree);
        }
        if (page->size() < filter.maximum)
            break;
        filter.afterId = page->constLast().id;
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"trees"_s, all}});
    return {};
}

Outcome show(Engine::Queue &queue, const Invocation &invocation)
{
    const auto id = idOf<MessageId>(invocation.arguments.constFirst());
    if (!id)
        return wrong(id.error().message);
    const auto tree = queue.tree(*id);
    if (!tree)
        return failed(tree.error());
    if (invocation.parser.isSet(optionJson)) {
        print(toJson(*tree));
        return {};
    }
    printTree(*tree);
    for (const Message &message : tree->messages) {
        print(u"%1%2 %3: %4"_s.arg(QString(qsizetype(2) * (message.depth + 1), u' '), message.id.toString(),
            toString(message.role), message.text.simplified().left(80)));
    }
    return {};
}

Outcome printMoves(const Invocation &invocation, const QList<TreeMove> &moves)
{
    QJsonArray all;
    for (const TreeMove &move : moves) {
        if (invocation.parser.isSet(optionJson)) {
            all.append(QJsonObject{{u"message_tree_id"_s, move.id.toString()}, {u"from"_s, toString(move.from)},
                {u"state"_s, toString(move.to)}});
        } else {
            print(u"%1  %2 -> %3"_s.arg(move.id.toString(), toString(move.from), toString(move.to)));
        }
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"trees"_s, all}});
    return {};
}

Outcome halt(Engine::Queue &queue, const Invocation &invocation)
{
    const auto id = idOf<MessageId>(invocation.arguments.constFirst());
    if (!id)
        return wrong(id.error().message);
    const auto move = queue.moderation().halt({}, *id);
    return move ? printMoves(invocation, {*move}) : failed(move.error());
}

Outcome restart(Engine::Queue &queue, const Invocation &invocation)
{
    const auto id = idOf<MessageId>(invocation.arguments.constFirst());
    if (!id)
        return wrong(id.error().message);
    const auto move = queue.moderation().restart({}, *id);
    return move ? printMoves(invocation, {*move}) : failed(move.error());
}

Outcome retryScoring(Engine::Queue &queue, const Invocation &invocation)
{
    const auto moves = queue.moderation().retryScoring({});
    return moves ? printMoves(invocation, *moves) : failed(moves.error());
}

const QList<Subcommand> &subcommands()
{
    using enum Engine::Start;
    static const QList<Subcommand> all{
        {u"list"_s, {}, AsItIs, list},
        {u"show"_s, u"ID"_s, AsItIs, show},
        {u"halt"_s, u"ID"_s, WithPass, halt},
        {u"restart"_s, u"ID"_s, WithPass, restart},
        {u"retry-scoring"_s, {}, WithPass, retryScoring},
    };
    return all;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"The message trees. ID is that of any message of the tree. A tree that is restarted grows again, or goes back "
        u"to "
        "the review of its prompt; what was aborted or halted for a reason that still holds is so again at once."_s);
    parser.addOption({optionState, u"list: those in this state."_s, u"STATE"_s});
    parser.addOption({optionLang, u"list: those of this language."_s, u"LANG"_s});
    parser.addOption({optionJson, u"Print the result as JSON."_s});
}

Outcome run(const Invocation &invocation)
{
    return runSubcommand(invocation, subcommands());
}

}

Command treeCommand()
{
    return {u"tree"_s, u"list, halt and restart trees"_s, usageOf(subcommands()), addOptions, run};
}

}
