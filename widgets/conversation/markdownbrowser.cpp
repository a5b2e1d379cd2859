// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/markdownbrowser.h"

#include "widgets/conversation/markdowntext.h"
#include "widgets/conversation/syntax.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

MarkdownBrowser::MarkdownBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    viewport()->setAutoFillBackground(false);
    connect(&Syntax::instance(), &Syntax::loaded, this, &MarkdownBrowser::render);
}

void MarkdownBrowser::setText(const QString &markdown)
{
    m_markdown = markdown;
    render();
}

QVariant MarkdownBrowser::loadResource(int, const QUrl &)
{
    return {};
}

void MarkdownBrowser::render()
{
    const int position = verticalScrollBar()->value();
    MarkdownText::render(document(), m_markdown, {palette(), font()});
    document()->setDocumentMargin(Theme::grid(1));
    moveCursor(QTextCursor::Start); // which formatting has moved
    verticalScrollBar()->setValue(position);
}

void MarkdownBrowser::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    MarkdownText::paintSurfaces(painter, document()->begin(), document()->characterCount(),
        QPointF(-horizontalScrollBar()->value(), -verticalScrollBar()->value()), palette());
    painter.end();
    QTextBrowser::paintEvent(event);
}

void MarkdownBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && !m_markdown.isEmpty())
        render();
}
