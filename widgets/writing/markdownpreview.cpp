// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/writing/markdownpreview.h"

#include "widgets/conversation/markdowntext.h"
#include "widgets/conversation/syntax.h"
#include "widgets/theme/colours.h"
#include "widgets/theme/metrics.h"
#include "widgets/writing/markdownpieces.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype liveUpTo = 10'000; // characters
constexpr auto breath = 20ms; // the letter is painted first; quicker than anybody types
constexpr auto longBreath = 120ms; // of longer texts
constexpr qint64 farthestBehind = 100; // milliseconds, while somebody types on and on
constexpr qint64 sliceMilliseconds = 5;

// Loads nothing, whatever the text names.
class DeafDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

}

MarkdownPreview::MarkdownPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(u"preview"_s);
    setAccessibleName(tr("Preview"));
    setAccessibleDescription(tr("Your text as others will read it"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &MarkdownPreview::follow);
    m_slices.setSingleShot(true);
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &MarkdownPreview::measureSome);
    connect(&Syntax::instance(), &Syntax::loaded, this, &MarkdownPreview::renderAnew);
}

MarkdownPreview::~MarkdownPreview() = default;

void MarkdownPreview::setText(const QString &markdown)
{
    m_markdown = markdown;
    const bool isLive = markdown.size() <= liveUpTo;
    if (m_pieces.empty() || !isVisible()) {
        follow();
        return;
    }
    if (!m_pause.isActive())
        m_behind.start();
    if (isLive && m_behind.elapsed() > farthestBehind)
        follow();
    else
        m_pause.start(isLive ? breath : longBreath);
}

void MarkdownPreview::setZoom(double factor)
{
    m_zoom = factor;
    renderAnew();
}

QString MarkdownPreview::shownText() const
{
    QStringList texts;
    for (const Piece &piece : m_pieces) {
        if (piece.document)
            texts.append(piece.document->toPlainText());
    }
    return texts.join(u'\n');
}

bool MarkdownPreview::isSettled() const
{
    return !m_pause.isActive() && !m_slices.isActive();
}

QFont MarkdownPreview::readingFont() const
{
    QFont reading = font();
    reading.setPointSizeF(reading.pointSizeF() * m_zoom);
    return reading;
}

double MarkdownPreview::textWidth() const
{
    return std::max(50, viewport()->width() - 2 * Theme::grid(1));
}

double MarkdownPreview::gapBefore(const Piece &piece) const
{
    if (&piece == m_pieces.data())
        return Theme::grid(1);
    return piece.source.startsWith(u'#') ? Theme::grid(1.5) : Theme::grid(0.5);
}

void MarkdownPreview::follow()
{
    m_pause.stop();
    const QStringList sources = markdownPieces(m_markdown);
    Anchor place = anchor();
    const auto oldCount = qsizetype(m_pieces.size());
    const qsizetype most = std::min(oldCount, sources.size());
    qsizetype same = 0;
    while (same < most && m_pieces[size_t(same)].source == sources.at(same))
        ++same;
    qsizetype sameAtEnd = 0;
    while (sameAtEnd < most - same
        && m_pieces[size_t(oldCount - 1 - sameAtEnd)].source == sources.at(sources.size() - 1 - sameAtEnd))
        ++sameAtEnd;
    // A piece that goes on in another form keeps its height until it is measured: nothing jumps meanwhile.
    const double oldHeight = same < oldCount ? m_pieces[size_t(same)].height : 0;
    std::vector<Piece> changed;
    for (qsizetype i = same; i < sources.size() - sameAtEnd; ++i) {
        Piece piece;
        piece.source = sources.at(i);
        const double perLine = textWidth() / std::max(1, fontMetrics().averageCharWidth());
        const double lines = double(piece.source.size()) / perLine + double(piece.source.count(u'\n'));
        piece.height = i == same && oldHeight > 0 ? oldHeight : std::ceil(lines * fontMetrics().lineSpacing() * 1.4);
        changed.push_back(std::move(piece));
    }
    if (place.piece >= oldCount - sameAtEnd) // behind what changed
        place.piece += sources.size() - oldCount;
    m_pieces.erase(m_pieces.begin() + same, m_pieces.begin() + (oldCount - sameAtEnd));
    m_pieces.insert(
        m_pieces.begin() + same, std::make_move_iterator(changed.begin()), std::make_move_iterator(changed.end()));
    layOut(place);
}

void MarkdownPreview::renderAnew()
{
    const Anchor place = anchor();
    for (Piece &piece : m_pieces) {
        piece.document.reset();
        piece.isMeasured = false;
    }
    layOut(place);
}

MarkdownPreview::Anchor MarkdownPreview::anchor() const
{
    double top = 0;
    const double view = verticalScrollBar()->value();
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const double height = gapBefore(m_pieces[i]) + m_pieces[i].height;
        if (top + height > view)
            return {qsizetype(i), view - top};
        top += height;
    }
    return {};
}

// Measures what is in sight, then puts the anchor where it was.
void MarkdownPreview::layOut(const Anchor &place)
{
    // Measuring what is in sight may bring more into sight, so a few rounds may be needed.
    for (int round = 0; round < 4; ++round) {
        double top = 0;
        double anchorTop = 0;
        for (size_t i = 0; i < m_pieces.size(); ++i) {
            if (qsizetype(i) == place.piece)
                anchorTop = top;
            top += gapBefore(m_pieces[i]) + m_pieces[i].height;
        }
        verticalScrollBar()->setPageStep(viewport()->height());
        verticalScrollBar()->setSingleStep(Theme::grid(3));
        verticalScrollBar()->setRange(0, std::max(0, int(std::ceil(top + Theme::grid(1))) - viewport()->height()));
        verticalScrollBar()->setValue(int(std::lround(anchorTop + place.offset)));
        bool hasChanged = false;
        top = 0;
        for (Piece &piece : m_pieces) {
            const double before = piece.height;
            if (isVisible() && isInSight(top, gapBefore(piece) + piece.height)
                && (!piece.isMeasured || !piece.document))
                measure(piece);
            hasChanged = hasChanged || before != piece.height;
            top += gapBefore(piece) + piece.height;
        }
        if (!hasChanged)
            break;
    }
    viewport()->update();
    if (isVisible() && std::ranges::any_of(m_pieces, [](const Piece &piece) { return !piece.isMeasured; }))
        m_slices.start();
}

bool MarkdownPreview::isInSight(double top, double height) const
{
    const double view = verticalScrollBar()->value();
    return top < view + viewport()->height() && top + height > view;
}

void MarkdownPreview::measure(Piece &piece)
{
    piece.document = std::make_unique<DeafDocument>();
    piece.document->setDocumentMargin(0);
    MarkdownText::render(piece.document.get(), piece.source, {palette(), readingFont()});
    piece.document->setDocumentMargin(0);
    piece.document->setTextWidth(textWidth());
    piece.height = std::ceil(piece.document->size().height()); // whole pixels: letters keep their shape
    piece.isMeasured = true;
}

void MarkdownPreview::measureSome()
{
    const Anchor place = anchor();
    QElapsedTimer elapsed;
    elapsed.start();
    double top = 0;
    for (Piece &piece : m_pieces) {
        if (elapsed.elapsed() >= sliceMilliseconds)
            break;
        if (!piece.isMeasured) {
            measure(piece);
            if (!isInSight(top, gapBefore(piece) + piece.height))
                piece.document.reset();
        }
        top += gapBefore(piece) + piece.height;
    }
    layOut(place);
}

void MarkdownPreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (m_pieces.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const int margin = Theme::grid(1);
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
            int(Qt::AlignTop | Qt::AlignLeading) | Qt::TextWordWrap,
            tr("Here you see your text as others will read it."));
        return;
    }
    double top = 0;
    for (Piece &piece : m_pieces) {
        const double gap = gapBefore(piece);
        if (isInSight(top, gap + piece.height)) {
            if (!piece.document)
                measure(piece); // as high as it was
            const QPointF place(Theme::grid(1), top + gap - verticalScrollBar()->value());
            painter.save();
            painter.translate(place);
            MarkdownText::paintSurfaces(
                painter, piece.document->begin(), piece.document->characterCount(), {}, palette());
            QAbstractTextDocumentLayout::PaintContext context;
            context.palette = palette();
            context.clip = QRectF(event->rect()).translated(-place);
            piece.document->documentLayout()->draw(&painter, context);
            painter.restore();
        } else if (piece.isMeasured) {
            piece.document.reset();
        }
        top += gap + piece.height;
    }
}

void MarkdownPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        renderAnew();
    else
        layOut(anchor());
}

void MarkdownPreview::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    layOut(anchor());
}

void MarkdownPreview::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renderAnew();
}

void MarkdownPreview::scrollContentsBy(int, int)
{
    viewport()->update();
}
