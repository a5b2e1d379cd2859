// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/rankcard.h"

#include "widgets/conversation/messagecommands.h"
#include "widgets/conversation/syntax.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/taskwords.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

RankCard::RankCard(const Message &reply, int index, QWidget *parent)
    : QWidget(parent)
    , m_reply(reply)
    , m_index(index)
    , m_commands(new MessageCommands(this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
{
    setObjectName(u"reply-%1"_s.arg(index));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const auto prepare = [this](QToolButton *button, const QString &name, int by) {
        button->setAutoRaise(true);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::NoFocus); // the keys do the same
        button->setCursor(Qt::ArrowCursor);
        connect(button, &QToolButton::clicked, this, [this, by] { Q_EMIT moveWanted(by); });
    };
    prepare(m_up, tr("Better (Alt+Up)"), -1);
    prepare(m_down, tr("Worse (Alt+Down)"), 1);
    connect(&Syntax::instance(), &Syntax::loaded, this, &RankCard::render);
    render();
    setLook(Look::Row);
}

RankCard::~RankCard() = default;

QString RankCard::letterOf(int index)
{
    return QString(QChar(u'A' + index % 26));
}

void RankCard::setLook(Look look)
{
    m_look = look;
    const bool isColumn = look == Look::Column;
    const bool forward = isColumn && !isMirrored();
    m_up->setIcon(
        Theme::icon(isColumn ? (forward ? u"go-previous-symbolic"_s : u"go-next-symbolic"_s) : u"go-up-symbolic"_s,
            Theme::Colour::Muted));
    m_down->setIcon(
        Theme::icon(isColumn ? (forward ? u"go-next-symbolic"_s : u"go-previous-symbolic"_s) : u"go-down-symbolic"_s,
            Theme::Colour::Muted));
    m_up->setVisible(look != Look::Bare);
    m_down->setVisible(look != Look::Bare);
    describe();
    placeButtons();
    updateGeometry();
    update();
}

void RankCard::setPlace(const Place &place)
{
    m_place = place;
    m_up->setEnabled(place.row > 0);
    m_down->setEnabled(place.row < place.count - 1);
    describe();
    update();
}

// What screen readers say: where it stands, its letter, its text.
void RankCard::describe()
{
    const QString text = shownText();
    if (m_look == Look::Bare) {
        setAccessibleName(tr("%1: %2", "letter of a text, the text").arg(letter(), text));
        setAccessibleDescription(m_differenceWords);
        return;
    }
    const QString place = tr("%1 of %2", "where a text stands")
                              .arg(TaskWords::ordinal(m_place.place + 1), QString::number(m_place.count));
    setAccessibleName(m_place.isTied
            ? tr("%1, tied, %2: %3", "where a text stands, its letter, the text").arg(place, letter(), text)
            : tr("%1, %2: %3", "where a text stands, its letter, the text").arg(place, letter(), text));
    QStringList words{tr("Alt+Up and Alt+Down move this text; a digit moves it to that place.")};
    if (!m_differenceWords.isEmpty())
        words.prepend(m_differenceWords);
    setAccessibleDescription(words.join(u' '));
}

void RankCard::setZoom(double factor)
{
    m_zoom = factor;
    render();
}

void RankCard::setDifferences(const QList<Rules::WordRange> &added, const QString &words)
{
    m_added = added;
    m_differenceWords = words;
    describe();
    updateGeometry();
    update();
}

QPixmap RankCard::preview(int width, int height) const
{
    auto *card = const_cast<RankCard *>(this); // grabbing paints, and changes nothing
    return card->grab(QRect(0, 0, std::min(width, card->width()), std::min(height, card->height())));
}

void RankCard::render()
{
    QFont readingFont = font();
    readingFont.setPointSizeF(readingFont.pointSizeF() * m_zoom);
    m_document = std::make_unique<MessageDocument>(m_reply.text, MarkdownText::Look{palette(), readingFont});
    m_document->heightFor(textArea(width()).width());
    QStringList code;
    for (const auto &block : m_document->codeBlocks())
        code.append(block.text);
    m_commands->setMessage(m_reply, shownText(), code, !m_reply.id.isNull());
    describe();
    updateGeometry();
    update();
}

QRect RankCard::textArea(int width) const
{
    const int headline = m_differenceWords.isEmpty() ? 0 : Theme::grid(2.5);
    if (m_look != Look::Row) {
        const int top = Theme::grid(5) + headline;
        return {Theme::grid(1.5), top, std::max(Theme::grid(8), width - Theme::grid(3)), 0};
    }
    const int margin = Theme::grid(6.5);
    const int buttons = Theme::grid(5);
    const int column = std::min(width - margin - buttons, Theme::readingWidth(m_document->defaultFont()));
    return {isMirrored() ? width - margin - column : margin, Theme::grid(1.5) + headline,
        std::max(Theme::grid(8), column), 0};
}

int RankCard::heightForWidth(int width) const
{
    const QRect area = textArea(width);
    const int least = m_look == Look::Row ? Theme::grid(12) : Theme::grid(10);
    return std::max(area.top() + m_document->heightFor(area.width()) + Theme::grid(1.5), least);
}

QSize RankCard::sizeHint() const
{
    const int width = this->width() > Theme::grid(30) ? this->width() : Theme::readingWidth(font()) + Theme::grid(12);
    return {width, heightForWidth(width)};
}

QSize RankCard::minimumSizeHint() const
{
    return {Theme::grid(24), Theme::grid(8)};
}

void RankCard::placeButtons()
{
    const int size = Theme::grid(3.5);
    if (m_look == Look::Column) {
        const int y = Theme::grid(0.75);
        const int far = width() - size - Theme::grid(0.75);
        const int near = far - size;
        m_up->setGeometry(isMirrored() ? Theme::grid(0.75) + size : near, y, size, size);
        m_down->setGeometry(isMirrored() ? Theme::grid(0.75) : far, y, size, size);
        return;
    }
    const int x = isMirrored() ? Theme::grid(0.5) : width() - size - Theme::grid(0.5);
    m_up->setGeometry(x, Theme::grid(1), size, size);
    m_down->setGeometry(x, Theme::grid(1) + size, size, size);
}

void RankCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeButtons();
    m_document->heightFor(textArea(width()).width());
}

QString RankCard::linkAt(const QPoint &position) const
{
    return m_document->documentLayout()->anchorAt(position - textArea(width()).topLeft());
}

void RankCard::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().toPoint();
}

void RankCard::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        setCursor(!linkAt(position).isEmpty() ? Qt::PointingHandCursor
                : m_look == Look::Row         ? Qt::OpenHandCursor
                                              : Qt::ArrowCursor);
        return;
    }
    if (m_look != Look::Row)
        return;
    if (!m_isDragged && (position - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!std::exchange(m_isDragged, true)) {
        setCursor(Qt::ClosedHandCursor);
        Q_EMIT dragBegun(mapToGlobal(m_pressed));
    }
    Q_EMIT dragged(event->globalPosition().toPoint());
}

void RankCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_isDragged, false)) {
        setCursor(Qt::OpenHandCursor);
        Q_EMIT dropped();
        return;
    }
    if (const QString link = linkAt(event->position().toPoint()); !link.isEmpty())
        Q_EMIT linkChosen(QUrl(link));
}

void RankCard::contextMenuEvent(QContextMenuEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    m_commands->popUp(event->reason() == QContextMenuEvent::Keyboard
            ? mapToGlobal(QPoint(Theme::grid(2), Theme::grid(2)))
            : event->globalPos());
}

void RankCard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void RankCard::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void RankCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        render();
}
