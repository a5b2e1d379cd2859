// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/taskfixtures.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

Task task(const QString &lang, TaskKind kind)
{
    return {.id = TaskId::create(), .lang = lang, .kind = std::move(kind), .expiryDate = {}};
}

Conversation conversation(const QString &lang)
{
    return {TaskFixtures::message(Role::Prompter, u"How do bees find their way?"_s, lang)};
}

}

Message TaskFixtures::message(Role role, const QString &text, const QString &lang)
{
    Message message;
    message.id = MessageId::create();
    message.treeId = message.id;
    message.role = role;
    message.text = text;
    message.lang = lang;
    message.createdDate = QDateTime(QDate(2026, 1, 1), QTime(10, 0), QTimeZone::UTC);
    return message;
}

Task TaskFixtures::initialPrompt(const QString &lang)
{
    return task(lang, InitialPromptTask{});
}

Task TaskFixtures::reply(Role role, const QString &lang)
{
    return task(lang, ReplyTask{role, conversation(lang), {}});
}

Task TaskFixtures::labelling(const QString &lang)
{
    return task(lang,
        LabelTask{LabelTarget::InitialPrompt, conversation(lang), {Label::Spam, Label::Quality}, {Label::Spam},
            LabelMode::Full});
}

Task TaskFixtures::ranking(int replies, const QString &lang)
{
    RankTask kind{Role::Assistant, conversation(lang), {}, false};
    for (int i = 0; i < replies; ++i) {
        Message reply = message(Role::Assistant, u"Answer %1"_s.arg(i), lang);
        reply.parentId = kind.conversation.constLast().id;
        reply.treeId = kind.conversation.constLast().treeId;
        reply.depth = 1;
        kind.replies.append(reply);
    }
    return task(lang, kind);
}

Task TaskFixtures::summarizing()
{
    return task(u"en"_s, SummarizeTask{StoryId::create(), u"A keeper turns the lamp by hand for eleven nights."_s});
}

Task TaskFixtures::rating()
{
    return task(u"en"_s,
        RateSummaryTask{SummaryId::create(), u"A keeper turns the lamp by hand."_s, u"A lamp is turned."_s, {}});
}

Task TaskFixtures::rankingPrompts(int prompts)
{
    RankPromptsTask kind{PromptSetId::create(), {}};
    for (int i = 0; i < prompts; ++i)
        kind.prompts.append(message(Role::Prompter, u"Prompt %1"_s.arg(i)));
    return task(u"en"_s, kind);
}
