// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/engine/testqueue.h"

#include <QTest>

#include <algorithm>

// A tree that three answers finish: the prompt by ada, the answers by bob, cem and dee, reviews and rankings by rex,
// sam and tom.
namespace SmallTree {

using namespace Qt::StringLiterals;

inline const QStringList authors{u"bob"_s, u"cem"_s, u"dee"_s};
inline const QStringList reviewers{u"rex"_s, u"sam"_s, u"tom"_s};

inline TreeConfiguration configuration()
{
    TreeConfiguration small;
    small.goalTreeSize = 4;
    return small;
}

inline QString wordsOf(const QString &author)
{
    return u"an answer by "_s + author;
}

inline MessageId answerOf(TestQueue &test, const TreeId &tree, const QString &author)
{
    const auto messages = test.messagesOf(tree);
    const auto it = std::ranges::find(messages, wordsOf(author), &Message::text);
    return it == messages.cend() ? MessageId() : it->id;
}

inline void answer(TestQueue &test, const QString &author)
{
    QVERIFY(test.write(author, TaskType::AssistantReply, wordsOf(author)));
    for (const QString &reviewer : reviewers)
        QVERIFY(test.review(reviewer, TaskType::LabelAssistantReply));
}

inline TreeId growing(TestQueue &test, int answers)
{
    const TreeId tree = test.growingTree(u"ada"_s);
    for (const QString &author : authors.first(answers))
        answer(test, author);
    return tree;
}

inline TreeId inRanking(TestQueue &test)
{
    return growing(test, 3);
}

inline TreeId finished(TestQueue &test)
{
    const TreeId tree = inRanking(test);
    for (const QString &name : reviewers)
        [&] { QVERIFY(test.rank(name)); }();
    return tree;
}

inline UserId idOf(TestQueue &test, const QString &name)
{
    return test.queue().people().find(TestQueue::person(name))->id;
}

inline QStringList events(TestQueue &test)
{
    QStringList types;
    const auto recent = test.queue().journal().recent(1000);
    for (const JournalEvent &event : *recent)
        types.prepend(event.type);
    return types;
}

}
