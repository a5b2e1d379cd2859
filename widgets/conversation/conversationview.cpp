// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/conversationview.h"

#include "widgets/controls/notice.h"
#include "widgets/conversation/codebuttons.h"
#include "widgets/conversation/currentmessage.h"
#include "widgets/conversation/messagecommands.h"
#include "widgets/conversation/syntax.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"

#include <QAction>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

ConversationView::ConversationView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_documents([this](int entry) { return makeDocument(entry); })
    , m_widget(new CurrentMessage(viewport()))
    , m_codeButtons(new CodeButtons(viewport()))
    , m_menuButton(new QToolButton(viewport()))
    , m_commands(new MessageCommands(this))
{
    setObjectName(u"conversation"_s);
    setAccessibleName(tr("Conversation"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_widget);
    viewport()->setAutoFillBackground(false);
    viewport()->setMouseTracking(true);
    m_widget->hide();
    m_menuButton->setObjectName(u"messageMenu"_s);
    m_menuButton->setAutoRaise(true);
    m_menuButton->setIcon(Theme::icon(u"overflow-menu"_s, Theme::Colour::Muted));
    m_menuButton->setAccessibleName(tr("What to do with this message"));
    m_menuButton->setToolTip(m_menuButton->accessibleName());
    m_menuButton->hide();
    createActions();
    connect(m_menuButton, &QToolButton::clicked, this,
        [this] { m_commands->popUp(m_menuButton->mapToGlobal(m_menuButton->rect().bottomLeft())); });
    connect(m_widget, &QTextBrowser::anchorClicked, this, &ConversationView::linkChosen);
    connect(m_widget, &CurrentMessage::reached, this, [this](const QRect &area) {
        const QRect shown = area.translated(m_widget->pos());
        if (shown.top() < 0)
            verticalScrollBar()->setValue(verticalScrollBar()->value() + shown.top() - Theme::grid(2));
        else if (shown.bottom() > viewport()->height())
            verticalScrollBar()->setValue(
                verticalScrollBar()->value() + shown.bottom() - viewport()->height() + Theme::grid(2));
    });
    connect(m_commands, &MessageCommands::labelWanted, this, &ConversationView::labelWanted);
    connect(m_commands, &MessageCommands::reportWanted, this, &ConversationView::reportWanted);
    connect(&Syntax::instance(), &Syntax::loaded, this, &ConversationView::rebuild);
    m_ahead.setSingleShot(true);
    m_ahead.setInterval(0);
    connect(&m_ahead, &QTimer::timeout, this, &ConversationView::layOutAhead);
}

ConversationView::~ConversationView()
{
    m_widget->showDocument(nullptr);
}

void ConversationView::createActions()
{
    const auto add = [this](const QString &id, const QString &text, const QKeySequence &keys, int by) {
        auto *action = new QAction(text, this);
        action->setObjectName(id);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, by] {
            setCurrent(std::clamp(m_current + by, 0, std::max(0, count() - 1)));
            scrollTo(m_current);
        });
        addAction(action);
    };
    add(u"message.previous"_s, tr("Message before"), Qt::CTRL | Qt::Key_Up, -1);
    add(u"message.next"_s, tr("Message after"), Qt::CTRL | Qt::Key_Down, 1);
}

void ConversationView::setEntries(const QList<ConversationEntry> &entries)
{
    m_widget->showDocument(nullptr);
    m_documents.clear();
    m_entries = entries;
    m_current = -1;
    rebuild();
    const auto marked = std::ranges::find(std::as_const(m_entries), true, &ConversationEntry::isMarked);
    const bool hasMarked = marked != m_entries.cend();
    verticalScrollBar()->setValue(0);
    setCurrent(hasMarked ? int(std::distance(m_entries.cbegin(), marked)) : m_entries.isEmpty() ? -1 : 0);
}

void ConversationView::setConversation(const Conversation &conversation, const QString &noteOnLast)
{
    QList<ConversationEntry> entries;
    for (const Message &message : conversation)
        entries.append({.message = message, .note = {}, .details = {}, .heading = {}, .indent = 0, .isMarked = false});
    if (!entries.isEmpty() && !noteOnLast.isEmpty()) {
        entries.last().note = noteOnLast;
        entries.last().isMarked = true;
    }
    setEntries(entries);
}

void ConversationView::setText(const QString &heading, const QString &text, const QString &note)
{
    ConversationEntry entry;
    entry.message.text = text;
    entry.heading = heading;
    entry.note = note;
    entry.isMarked = !note.isEmpty();
    setAccessibleName(heading);
    setEntries({entry});
}

void ConversationView::setZoom(double factor)
{
    m_zoom = factor;
    rebuild();
}

void ConversationView::setRemarksOffered(bool areOffered)
{
    m_offersRemarks = areOffered;
    nameCurrent();
}

QFont ConversationView::readingFont() const
{
    QFont reading = font();
    reading.setPointSizeF(reading.pointSizeF() * m_zoom);
    return reading;
}

std::unique_ptr<MessageDocument> ConversationView::makeDocument(int entry) const
{
    return std::make_unique<MessageDocument>(
        m_entries.at(entry).message.text, MarkdownText::Look{palette(), readingFont()});
}

QString ConversationView::shownText(int entry)
{
    return m_documents.document(entry)->toPlainText();
}

// Everything is measured anew: other messages, another width, font or colours. The same message stays on top.
void ConversationView::rebuild()
{
    const auto [first, last] = visibleEntries();
    const int offset =
        first <= last && first < m_places.count() ? verticalScrollBar()->value() - m_places.top(first) : 0;
    m_widget->showDocument(nullptr);
    m_documents.clear();
    QList<int> estimates;
    estimates.reserve(m_entries.size());
    for (int i = 0; i < count(); ++i)
        estimates.append(estimatedHeight(i, cardWidth(i)));
    m_places.reset(estimates, Theme::grid());
    if (m_current >= 0)
        m_widget->showDocument(m_documents.hold(m_current));
    updateScrollBar();
    if (first >= 0 && first < count())
        verticalScrollBar()->setValue(m_places.top(first) + offset);
    settle();
    viewport()->update();
}

// About right for plain text; corrected as soon as the message is laid out.
int ConversationView::estimatedHeight(int entry, int width) const
{
    const QFontMetrics metrics(readingFont());
    const QString &text = m_entries.at(entry).message.text;
    const int lineLength = std::max(1, EntryPainter::bodyWidth(width) / std::max(1, metrics.averageCharWidth()));
    const qsizetype lines = std::min<qsizetype>(text.size(), 1'000'000) / lineLength + text.count(u'\n') + 1;
    return EntryPainter::cardHeight(int(lines) * metrics.height() * 7 / 5);
}

void ConversationView::setCurrent(int entry)
{
    if (entry == m_current || entry >= count())
        return;
    m_widget->showDocument(nullptr);
    m_current = entry;
    m_widget->showDocument(m_documents.hold(entry));
    m_widget->setVisible(entry >= 0);
    m_menuButton->setVisible(entry >= 0);
    if (entry >= 0) {
        layOut(entry);
        nameCurrent();
        settle();
    }
    viewport()->update();
}

void ConversationView::nameCurrent()
{
    if (m_current < 0)
        return;
    const ConversationEntry &entry = m_entries.at(m_current);
    QString name = count() == 1 ? EntryPainter::speaker(entry)
                                : tr("%1, %2 of %3", "who speaks, the message's number, how many there are")
                                      .arg(EntryPainter::speaker(entry))
                                      .arg(m_current + 1)
                                      .arg(count());
    if (!entry.note.isEmpty())
        name += u": "_s + entry.note;
    m_widget->setAccessibleName(name);
    if (m_widget->hasFocus())
        announce(m_widget, name);
    QStringList code;
    const auto blocks = m_documents.document(m_current)->codeBlocks();
    for (const auto &block : blocks)
        code.append(block.text);
    const bool isKnown = entry.heading.isEmpty() && !entry.message.id.isNull();
    m_commands->setMessage(entry.message, shownText(m_current), code, m_offersRemarks && isKnown);
}
