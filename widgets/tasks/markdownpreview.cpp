// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/markdownpreview.h"

#include "widgets/conversation/markdowntext.h"
#include "widgets/conversation/syntax.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype liveUpTo = 10'000; // characters; rendering them takes about six milliseconds

}

MarkdownPreview::MarkdownPreview(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"preview"_s);
    setAccessibleName(tr("Preview"));
    setPlaceholderText(tr("Here you see your text as others will read it."));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    viewport()->setAutoFillBackground(false);
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(&m_pause, &QTimer::timeout, this, &MarkdownPreview::render);
    connect(&Syntax::instance(), &Syntax::loaded, this, &MarkdownPreview::render);
}

void MarkdownPreview::setText(const QString &markdown)
{
    m_markdown = markdown;
    if (markdown.size() <= liveUpTo)
        render();
    else
        m_pause.start();
}

void MarkdownPreview::setZoom(double factor)
{
    m_zoom = factor;
    render();
}

QVariant MarkdownPreview::loadResource(int, const QUrl &)
{
    return {};
}

void MarkdownPreview::render()
{
    m_pause.stop();
    const int position = verticalScrollBar()->value();
    QFont readingFont = font();
    readingFont.setPointSizeF(readingFont.pointSizeF() * m_zoom);
    MarkdownText::render(document(), m_markdown, {palette(), readingFont});
    document()->setDocumentMargin(Theme::grid(1));
    moveCursor(QTextCursor::Start); // which formatting has moved
    verticalScrollBar()->setValue(position);
}

void MarkdownPreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    MarkdownText::paintSurfaces(painter, document()->begin(), document()->characterCount(),
        QPointF(-horizontalScrollBar()->value(), -verticalScrollBar()->value()), palette());
    painter.end();
    QTextBrowser::paintEvent(event);
}

void MarkdownPreview::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && !m_markdown.isEmpty())
        render();
}
