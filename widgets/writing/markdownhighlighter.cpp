// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/markdownhighlighter.h"

#include <KSyntaxHighlighting/State>
#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>

namespace {

constexpr qint64 sliceMilliseconds = 4;

struct BlockState final : QTextBlockUserData
{
    KSyntaxHighlighting::State before;
    KSyntaxHighlighting::State after;
};

BlockState *stateOf(const QTextBlock &block)
{
    return static_cast<BlockState *>(block.userData()); // nobody else keeps data there
}

}

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document)
    : SyntaxHighlighter(document)
{
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &MarkdownHighlighter::follow);
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    const QTextBlock block = currentBlock();
    const BlockState *const previous = stateOf(block.previous());
    const KSyntaxHighlighting::State before = previous ? previous->after : KSyntaxHighlighting::State();
    const KSyntaxHighlighting::State after = highlightLine(text, before);
    auto *state = static_cast<BlockState *>(currentBlockUserData());
    if (!state) {
        state = new BlockState;
        setCurrentBlockUserData(state);
    }
    state->before = before;
    state->after = after;

    const QTextBlock next = block.next();
    const BlockState *const following = next.isValid() ? stateOf(next) : nullptr;
    if (following && following->before != after) {
        m_outdated.append(QTextCursor(next));
        if (!m_slices.isActive())
            m_slices.start();
    }
}

void MarkdownHighlighter::colourAll()
{
    const QScopedValueRollback colouring(m_isColouring, true);
    rehighlight();
}

void MarkdownHighlighter::follow()
{
    const QScopedValueRollback colouring(m_isColouring, true);
    QElapsedTimer elapsed;
    elapsed.start();
    while (!m_outdated.isEmpty() && elapsed.elapsed() < sliceMilliseconds) {
        const QTextBlock block = m_outdated.takeFirst().block();
        const BlockState *const previous = stateOf(block.previous());
        const BlockState *const state = stateOf(block);
        // May have been coloured anew meanwhile.
        if (!state || !previous || state->before != previous->after)
            rehighlightBlock(block);
    }
    if (!m_outdated.isEmpty())
        m_slices.start();
}
