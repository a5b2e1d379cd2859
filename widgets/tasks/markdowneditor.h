// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextEdit>
#include <QWidget>

#include <functional>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}
class QHBoxLayout;

// Where text is written: plain text with Markdown marks coloured as they are typed, and a row of buttons for the marks.
// A QTextEdit, because with a highlighter it repaints a twentieth of what a QPlainTextEdit does (limits.md, row 2).
class MarkdownEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit MarkdownEditor(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    QTextEdit *edit() const { return m_edit; }
    void setZoom(double factor);

Q_SIGNALS:
    void textChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QHBoxLayout *createTools();
    void addTool(QHBoxLayout *row, const QString &icon, const QString &name, const QKeySequence &shortcut,
        void (MarkdownEditor::*apply)());
    void attachHighlighter();
    void surround(const QString &mark);
    void prefixLines(const std::function<QString(int line)> &prefix);
    void makeBold();
    void makeItalic();
    void makeCode();
    void makeCodeBlock();
    void makeList();
    void makeNumberedList();
    void makeQuote();
    void makeLink();

    QTextEdit *m_edit;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter = nullptr;
};
