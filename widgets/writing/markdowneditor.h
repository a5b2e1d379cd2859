// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class FindBar;
class MarkdownHighlighter;
class QHBoxLayout;
class SpellChecker;
class TextMarks;
class WritingEdit;

// Where text is written: plain text with Markdown marks coloured as they are typed, a row of buttons for the marks,
// finding and replacing, and misspelt words marked.
class MarkdownEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit MarkdownEditor(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text); // there is nothing to undo afterwards; edited is not emitted
    void insert(const QString &text, int cursor); // at the cursor, one step to undo; where the cursor goes within it
    WritingEdit *edit() const { return m_edit; }
    TextMarks *marks() const { return m_marks; }
    SpellChecker *spelling() const { return m_spelling; }
    void setZoom(double factor);
    void addToTools(QWidget *tool); // at the end of the row
    void restorePlace(int cursor, int scroll); // UTF-16, pixels; as soon as the text is laid out

Q_SIGNALS:
    void edited(); // the text, not its colours
    void wordLearned(const QString &word);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createMarkCommands();
    void createOtherCommands();
    void addMark(const QString &id, const QString &text, const QString &icon, const QKeySequence &shortcut,
        void (*apply)(class QTextCursor &));
    void attachHighlighter();
    void spaceLines();
    void showContextMenu(const QPoint &globalPosition, int position);
    void openContextMenu(const QPoint &globalPosition, const QTextCursor &word, const QStringList &suggestions);
    void showNextMisspelt();
    void scrollToRestored();

    WritingEdit *m_edit;
    QHBoxLayout *m_tools;
    MarkdownHighlighter *m_highlighter = nullptr;
    TextMarks *m_marks;
    SpellChecker *m_spelling;
    FindBar *m_find;
    double m_zoom = 1.0;
    int m_scrollToRestore = 0;
};
