// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/reports.h"
#include "app/canopyctl/subcommand.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

const QString optionJson = u"json"_s;

Outcome told(const Invocation &invocation, const Result<Message> &message)
{
    if (!message)
        return failed(message.error());
    if (invocation.parser.isSet(optionJson)) {
        print(toJson(*message));
        return {};
    }
    QStringList marks;
    if (message->deleted)
        marks.append(u"deleted"_s);
    if (message->edited)
        marks.append(u"edited"_s);
    print(u"%1  %2  %3  tree %4  %5"_s
            .arg(message->id.toString(), toString(message->role), message->lang, message->treeId.toString(),
                marks.join(u' '))
            .trimmed());
    print(message->text);
    return {};
}

template <typename UseCase>
Outcome onMessage(const Invocation &invocation, UseCase useCase)
{
    const auto id = idOf<MessageId>(invocation.arguments.constFirst());
    return id ? useCase(*id) : wrong(id.error().message);
}

Outcome show(Engine::Queue &queue, const Invocation &invocation)
{
    return onMessage(invocation, [&](const MessageId &id) { return told(invocation, queue.moderation().message(id)); });
}

Outcome remove(Engine::Queue &queue, const Invocation &invocation)
{
    return onMessage(invocation, [&](const MessageId &id) -> Outcome {
        if (const auto removed = queue.moderation().remove({}, id); !removed)
            return failed(removed.error());
        return told(invocation, queue.moderation().message(id));
    });
}

Outcome undelete(Engine::Queue &queue, const Invocation &invocation)
{
    return onMessage(invocation, [&](const MessageId &id) -> Outcome {
        if (const auto restored = queue.moderation().undelete({}, id); !restored)
            return failed(restored.error());
        return told(invocation, queue.moderation().message(id));
    });
}

Outcome edit(Engine::Queue &queue, const Invocation &invocation)
{
    return onMessage(invocation, [&](const MessageId &id) {
        return told(invocation, queue.moderation().edit({}, id, invocation.arguments.at(1)));
    });
}

Outcome printRevisions(const Invocation &invocation, const QList<Revision> &revisions)
{
    QJsonArray all;
    for (const Revision &revision : revisions) {
        if (invocation.parser.isSet(optionJson))
            all.append(toJson(revision));
        else
            print(u"%1  %2"_s.arg(revision.createdDate.toString(Qt::ISODate), revision.text));
    }
    if (invocation.parser.isSet(optionJson))
        print(QJsonObject{{u"revisions"_s, all}});
    return {};
}

Outcome revisions(Engine::Queue &queue, const Invocation &invocation)
{
    return onMessage(invocation, [&](const MessageId &id) -> Outcome {
        const auto found = queue.moderation().revisions(id);
        return found ? printRevisions(invocation, *found) : failed(found.error());
    });
}

const QList<Subcommand> &subcommands()
{
    using enum Engine::Start;
    static const QList<Subcommand> all{
        {u"show"_s, u"ID"_s, AsItIs, show},
        {u"delete"_s, u"ID"_s, WithPass, remove},
        {u"undelete"_s, u"ID"_s, WithPass, undelete},
        {u"edit"_s, u"ID TEXT"_s, WithPass, edit},
        {u"revisions"_s, u"ID"_s, AsItIs, revisions},
    };
    return all;
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Single messages. Deleting takes the replies along, undeleting brings the "
                                     u"message and what it answers back. An "
                                     "edit keeps the earlier wording; reviews stay as they are."_s);
    parser.addOption({optionJson, u"Print the result as JSON."_s});
}

Outcome run(const Invocation &invocation)
{
    return runSubcommand(invocation, subcommands());
}

}

Command messageCommand()
{
    return {u"message"_s, u"show, delete, undelete and edit messages"_s, usageOf(subcommands()), addOptions, run};
}

}
