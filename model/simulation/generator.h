// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/id.h"
#include "model/domain/random.h"
#include "model/domain/tree.h"
#include "model/exchange/record.h"

#include <functional>

namespace Simulation {

struct GeneratorOptions
{
    qint64 messages = 1000; // in all
    quint64 seed = 1;
    double openShare = 0.05; // of the trees: those that still need work, in [0, 1]
};

// Trees as a queue that has been worked on for a year holds them, in the shape of OASST1 (treeshape.h): most are
// finished, with the means of their reviews, their ranks and emojis; the open ones wait for reviews, replies, rankings
// or the lottery under the default rules. A few authors wrote much, most wrote little. The same options give the same
// trees.
class Generator
{
public:
    explicit Generator(const GeneratorOptions &options);

    std::optional<Exchange::TreeRecord> next(); // nothing once there are as many messages as asked for

private:
    Exchange::TreeRecord begunTree(TreeState state);
    Exchange::TreeRecord finishedTree(TreeState state);
    Exchange::TreeRecord growingTree();
    void addReply(Exchange::TreeRecord &tree, qsizetype parent);
    Exchange::MessageRecord message(Role role, const QString &lang);
    QString text(Role role, const QString &lang);
    void finishReviews(Exchange::MessageRecord &message);
    void rankReplies(Exchange::TreeRecord &tree);

    const GeneratorOptions m_options;
    SeededRandom m_random;
    QList<QString> m_authors; // ids, those who write much first
    qint64 m_messages = 0; // so far
    qint64 m_microseconds = 0; // since 1970: when the last message was written
};

}
