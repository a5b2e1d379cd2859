// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/rankcard.h"

#include "widgets/conversation/markdowntext.h"
#include "widgets/conversation/syntax.h"
#include "widgets/conversation/visibletext.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolButton>

using namespace Qt::StringLiterals;

RankCard::RankCard(const Message &reply, int index, QWidget *parent)
    : QWidget(parent)
    , m_reply(reply)
    , m_index(index)
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
{
    setObjectName(u"reply-%1"_s.arg(index));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const auto prepare = [this](QToolButton *button, const QString &icon, const QString &name, int by) {
        button->setObjectName(icon);
        button->setAutoRaise(true);
        button->setIcon(Theme::icon(icon, Theme::Colour::Muted));
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::NoFocus); // the keys do the same
        button->setCursor(Qt::ArrowCursor);
        connect(button, &QToolButton::clicked, this, [this, by] { Q_EMIT moveWanted(by); });
    };
    prepare(m_up, u"go-up-symbolic"_s, tr("Move up (Alt+Up)"), -1);
    prepare(m_down, u"go-down-symbolic"_s, tr("Move down (Alt+Down)"), 1);
    connect(&Syntax::instance(), &Syntax::loaded, this, &RankCard::render);
    render();
}

void RankCard::setPlace(int place, int count, bool isConfirmed)
{
    m_place = place;
    m_isConfirmed = isConfirmed;
    m_up->setEnabled(place > 0);
    m_down->setEnabled(place < count - 1);
    const QString text = VisibleText::withControlsShown(m_reply.text);
    setAccessibleName(tr("%1 of %2: %3", "place of a reply, its number, its text")
            .arg(TaskWords::ordinal(place + 1), QString::number(count), text));
    setAccessibleDescription(tr("Alt+Up and Alt+Down move this text; a digit moves it to that place."));
    update();
}

void RankCard::setZoom(double factor)
{
    m_zoom = factor;
    render();
}

void RankCard::setDragged(bool isDragged)
{
    m_isDragged = isDragged;
    setCursor(isDragged ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    update();
}

int RankCard::heightForWidth(int width) const
{
    if (m_document.textWidth() != textWidth(width))
        m_document.setTextWidth(textWidth(width));
    return std::max(int(m_document.size().height()) + Theme::grid(3), Theme::grid(11));
}

QSize RankCard::sizeHint() const
{
    const int width = this->width() > Theme::grid(30) ? this->width() : Theme::readingWidth(font()) + Theme::grid(12);
    return {width, heightForWidth(width)};
}

QSize RankCard::minimumSizeHint() const
{
    return {Theme::grid(30), Theme::grid(8)};
}

int RankCard::textLeft() const
{
    return Theme::grid(6.5);
}

int RankCard::textWidth(int width) const
{
    return std::min(width - textLeft() - Theme::grid(5), Theme::readingWidth(m_document.defaultFont()));
}

void RankCard::render()
{
    QFont readingFont = font();
    readingFont.setPointSizeF(readingFont.pointSizeF() * m_zoom);
    m_document.setDocumentMargin(0);
    MarkdownText::render(&m_document, m_reply.text, {palette(), readingFont});
    m_document.setTextWidth(textWidth(width()));
    updateGeometry();
    update();
}

void RankCard::placeButtons()
{
    const int size = Theme::grid(3.5);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? Theme::grid(0.5) : width() - size - Theme::grid(0.5);
    m_up->setGeometry(x, Theme::grid(1), size, size);
    m_down->setGeometry(x, Theme::grid(1) + size, size, size);
}

void RankCard::paintEvent(QPaintEvent *)
{
    using Theme::Colour;
    QPainter painter(this);
    const bool isMarked = hasFocus() || m_isDragged;
    Theme::paintCard(painter, rect(), palette(),
        m_isDragged    ? Theme::CardLook::Accented
            : isMarked ? Theme::CardLook::Marked
                       : Theme::CardLook::Plain);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect margin =
        mirrored ? QRect(width() - textLeft(), 0, textLeft(), height()) : QRect(0, 0, textLeft(), height());

    QFont large = Theme::titleFont();
    painter.setFont(large);
    painter.setPen(Theme::colour(m_isConfirmed ? Colour::Accent : Colour::Muted, palette()));
    const int numberHeight = QFontMetrics(large).height();
    painter.drawText(
        margin.adjusted(0, Theme::grid(1.25), 0, 0), Qt::AlignHCenter | Qt::AlignTop, QLocale().toString(m_place + 1));
    painter.setPen(Qt::NoPen); // the handle: six dots
    painter.setBrush(Theme::colour(Colour::StrongLine, palette()));
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF centre(margin.center().x() + 0.5, Theme::grid(2.75) + numberHeight);
    for (int row = 0; row < 3; ++row)
        for (int column = -1; column <= 1; column += 2)
            painter.drawEllipse(centre + QPointF(column * Theme::grid(0.375), row * Theme::grid(0.75)),
                Theme::grid() * 0.15, Theme::grid() * 0.15);

    const QPointF origin(mirrored ? Theme::grid(5) : textLeft(), Theme::grid(1.5));
    MarkdownText::paintSurfaces(painter, m_document.begin(), m_document.characterCount(), origin, palette());
    painter.translate(origin);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    m_document.documentLayout()->draw(&painter, context);
}

void RankCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
    if (event->oldSize().width() != event->size().width())
        updateGeometry();
}

void RankCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().toPoint();
}

void RankCard::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const int distance = (event->position().toPoint() - m_pressed).manhattanLength();
    if (!m_isDragged && distance < QApplication::startDragDistance())
        return;
    if (!m_isDragged)
        setDragged(true);
    Q_EMIT dragged(event->globalPosition().toPoint());
}

void RankCard::mouseReleaseEvent(QMouseEvent *)
{
    if (!m_isDragged)
        return;
    setDragged(false);
    Q_EMIT dropped();
}

void RankCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void RankCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        render();
}
