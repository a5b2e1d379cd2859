// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/message.h"
#include "model/guard/finding.h"
#include "model/presentation/writingdesk.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

class MarkdownEditor;
class QAction;

// What the guard finds in an editor's text: looked for after a pause in typing and away from the window's thread,
// marked in the text, gone through one by one. Each can be mended with one key or kept for this message.
class WritingGuard final : public QObject
{
    Q_OBJECT
public:
    WritingGuard(WritingDesk *desk, MarkdownEditor *editor, Conversation conversation, QWidget *page);

    void setLanguage(const QString &lang); // BCP 47, of the text
    void check(); // soon
    // Those that were not kept, of the text as it is now; asks the guard if there is something newer than it has seen.
    const Guard::Findings &checkNow();
    const Guard::Findings &findings() const { return m_findings; }
    bool isSettled() const { return !m_pause.isActive() && m_asked == m_answered; }

    QString sentence() const; // of the current one, with its place among several; empty: nothing is found
    QList<QAction *> commands() const; // for the current one
    bool isAskedAbout() const; // everything found was shown when it was about to be sent
    void noteAsked();

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const Guard::Findings &findings);
    void showMarks();
    void step(int by);
    void mend();
    void keep();

    QPointer<WritingDesk> m_desk; // of a session, which may end before the page
    MarkdownEditor *m_editor;
    Conversation m_conversation;
    QString m_lang;
    Guard::Findings m_findings;
    QSet<QString> m_kept;
    QSet<QString> m_askedAbout;
    qsizetype m_current = 0;
    int m_asked = 0;
    int m_answered = 0;
    QTimer m_pause;
    QAction *m_mend;
    QAction *m_keep;
    QAction *m_next;
};
