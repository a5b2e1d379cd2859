// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/writing/textsearch.h"

#include <QTimer>
#include <QWidget>

class InkLabel;
class QLineEdit;
class QPushButton;
class QTextEdit;
class QToolButton;
class TextMarks;

// Finding and replacing in the editor: between its buttons and its text. What is found is marked and counted while one
// types; Enter goes to the next, Escape back to the text. Replacing all is one step to undo.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    FindBar(QTextEdit *edit, TextMarks *marks, QWidget *parent = nullptr);

    void open(bool withReplacing); // the selected words are looked for
    void findNext() { step(1); }
    void findPrevious() { step(-1); }
    void replaceCurrent();
    int replaceAll(); // how many

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createFindRow();
    QWidget *createReplaceRow();
    QToolButton *addSwitch(const QString &name, const QString &text, const QString &shown);
    TextSearch search() const;
    void update();
    void step(int by);
    void select(const TextMatch &match);
    void showMatches();
    int current() const; // the match that is selected, or -1
    void close();

    QTextEdit *m_edit;
    TextMarks *m_marks;
    QLineEdit *m_pattern;
    QLineEdit *m_replacement;
    QToolButton *m_case = nullptr;
    QToolButton *m_whole = nullptr;
    QToolButton *m_expression = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_replaceAll = nullptr;
    QWidget *m_replaceRow;
    InkLabel *m_count;
    QList<TextMatch> m_matches;
    QTimer m_soon; // after an edit of the text
};
