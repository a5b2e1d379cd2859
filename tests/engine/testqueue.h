// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/random.h"
#include "model/engine/queue.h"
#include "model/storage/connection.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>

// A queue in a database of its own, with a clock and a random source that the test holds, and people who work in it.
class TestQueue
{
public:
    explicit TestQueue(const TreeConfiguration &configuration = {}); // SQLite in a temporary folder
    TestQueue(const TreeConfiguration &configuration, const Storage::DatabaseUrl &url);

    Engine::Queue &queue() { return *m_queue; }
    Storage::Connection &connection() { return *m_connection; }
    void reopen(); // as after a restart of the program
    void reconfigure(const TreeConfiguration &configuration); // stores it and reopens

    static UserIdentity person(const QString &name); // signed in before first use by take()

    // Requests a task, signing in first, and acknowledges it.
    Result<Task> take(const QString &name, TaskType type, const QString &lang = QStringLiteral("en"));
    static Interaction answer(const Task &task, const InteractionKind &kind);
    Result<Receipt> submit(const QString &name, const Task &task, const InteractionKind &kind);

    // A whole task cycle.
    Result<Receipt> write(const QString &name, TaskType type, const QString &text);
    Result<Receipt> review(const QString &name, TaskType type, double spam = 0);
    Result<Receipt> rank(const QString &name); // replies in the order of their texts

    // A prompt of the author, accepted by so many reviewers as it needs, that has won the lottery.
    TreeId growingTree(const QString &author, const QString &text = {});
    // One useful thing for the trees there are, whatever it is; false when there is nothing for this person.
    bool workOnTrees(const QString &name);

    TextReply text(const QString &words);
    QString stateOf(const TreeId &tree); // its name
    QList<Message> messagesOf(const TreeId &tree); // deleted ones too
    Message message(const MessageId &id);
    int count(const QString &sql); // SELECT count(*) AS n …
    QStringList violations();

    ManualClock clock;
    SeededRandom random{1};

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Storage::Connection> m_connection;
    std::unique_ptr<Engine::Queue> m_queue;
    int m_texts = 0;
};
