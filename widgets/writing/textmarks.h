// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

#include <array>

class MarkdownHighlighter;
class QTextEdit;

// What is shown in the text beside its colours: misspelt words, findings of the guard, places found. Extra selections,
// since two highlighters on one document fight. Marks move along with what is typed before them, and a mark that is
// typed in is taken away. Only those in sight become selections, so that a long text with many of them is typed in as
// fast as another.
class TextMarks final : public QObject
{
    Q_OBJECT
public:
    enum class Layer { Spelling, Guard, Find };
    enum class Look { Misspelt, Finding, CurrentFinding, Found, CurrentlyFound };

    struct Mark
    {
        int from = 0; // UTF-16
        int length = 0;
        Look look = Look::Misspelt;
        int end() const { return from + length; }
        friend bool operator==(const Mark &, const Mark &) = default;
    };

    explicit TextMarks(QTextEdit *edit);
    void setHighlighter(const MarkdownHighlighter *highlighter); // whose colouring is no edit

    void set(Layer layer, const QList<Mark> &marks);
    void replaceWithin(Layer layer, int from, int to, const QList<Mark> &marks);
    const QList<Mark> &marks(Layer layer) const { return m_layers.at(size_t(layer)); }
    const Mark *at(Layer layer, int position) const; // null: none there
    void show(); // what is in sight, now

private:
    void move(int position, int removed, int added);
    void showSoon();

    QTextEdit *m_edit;
    std::array<QList<Mark>, 3> m_layers; // each sorted by position
    QTimer m_soon;
    const MarkdownHighlighter *m_highlighter = nullptr;
};
