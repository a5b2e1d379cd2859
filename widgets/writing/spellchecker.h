// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/writing/spelling.h"
#include "widgets/writing/textmarks.h"

#include <QObject>
#include <QTextCursor>
#include <QTimer>

class QTextEdit;

// Marks misspelt words of an editor: after a pause in typing, and only in paragraphs that have changed. The word that
// is being written is left alone. Off where there is no dictionary.
class SpellChecker final : public QObject
{
    Q_OBJECT
public:
    SpellChecker(QTextEdit *edit, TextMarks *marks);

    void setLanguage(const QString &lang); // BCP 47; → ready
    void setLearned(const QSet<QString> &words);
    QString dictionary() const { return m_dictionary; } // empty: none, or not known yet
    QTextCursor wordAt(int position) const; // selected; null where nothing is misspelt
    QTextCursor nextWord(int position) const; // behind a position, from the start after the last; null: none
    bool isSettled() const { return !m_pause.isActive() && m_asked == 0; }

Q_SIGNALS:
    void ready(bool hasDictionary);
    void checked(); // all that had changed

private:
    struct Paragraph
    {
        QTextCursor place;
        QString text;
    };

    void takeChange();
    void takeCursor();
    void checkChanged();
    void ask(const QList<Paragraph> &paragraphs);
    void takeAnswer(const QList<Paragraph> &paragraphs, const QList<QList<Spelling::Span>> &misspelt);
    void checkAll();

    QTextEdit *m_edit;
    TextMarks *m_marks;
    QTimer m_pause;
    QString m_lang;
    QString m_dictionary;
    QSet<QString> m_learned;
    QTextCursor m_beingWritten; // a misspelt word that was left alone
    int m_generation = 0; // of language and learned words: answers to older questions are dropped
    int m_checkedRevision = -1; // of the document; blocks changed since are checked anew
    int m_asked = 0;
};
