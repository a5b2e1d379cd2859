// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/concurrency/worker.h"
#include "model/domain/message.h"
#include "model/guard/guard.h"
#include "model/presentation/messagetemplate.h"

#include <QObject>
#include <QSet>

#include <memory>

struct OutboxEntry;
class WorkspaceStore;

// What the pages on which a person writes share: the texts that are known already, the words of the guard, the words
// that the person added to the dictionary, their templates. Lives on the window's thread; the guard works on a thread
// of its own and needs nothing but this machine.
//
// Known are: what this person handed in from this profile (the latest {maximumOwn}), the starter trees, and for each
// check the conversation that is answered. Messages that others wrote in the queue are not: a server would have to be
// asked.
class WritingDesk : public QObject
{
    Q_OBJECT

public:
    // Without a workspace nothing is remembered.
    explicit WritingDesk(std::shared_ptr<WorkspaceStore> workspace, QString writer = {}, QObject *parent = nullptr);
    ~WritingDesk() override;

    // What is found, in the order of Guard::findingsIn.
    Async<Guard::Findings> check(QString text, QString lang, Conversation conversation);
    // The same at once, for a text that is being handed in; a few milliseconds.
    Guard::Findings checkNow(const QString &text, const QString &lang, const Conversation &conversation);

    QString writer() const { return m_writer; } // the name that others see
    QList<MessageTemplate> templates() const; // the person's own
    void setTemplates(const QList<MessageTemplate> &templates);
    QList<MessageTemplate> operatorTemplates() const;
    QMap<QString, QString> operatorVariables() const;

    QSet<QString> learnedWords(const QString &lang) const;
    void learnWord(const QString &lang, const QString &word);
    void forgetWord(const QString &lang, const QString &word);

    int wordGoal() const; // an encouragement, never a gate

    // Where the operator's files are; empty: the usual places (operatorfiles.h).
    QString operatorFolder() const;

Q_SIGNALS:
    void failed(const Error &error); // something could not be remembered
    void wordsChanged(const QString &lang);

private:
    struct Shelf; // what the guard compares with, under a lock
    static Guard::Findings look(const std::shared_ptr<Shelf> &shelf, const QString &text, const QString &lang,
        const Conversation &conversation);
    void store(const QString &key, const QString &value);
    QString setting(const QString &key) const;
    void learnOwnTexts();

    std::shared_ptr<WorkspaceStore> m_workspace;
    QString m_writer;
    QMap<QString, QString> m_settings; // where there is no workspace
    std::shared_ptr<Shelf> m_shelf;
    Worker m_worker;
};
