// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/recentpage.h"

#include "widgets/controls/emptystate.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/responsivesplitter.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/pages/rowlist.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/deliverywords.h"
#include "widgets/words/draftwords.h"
#include "widgets/words/taskwords.h"

#include <QAction>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowRole = Qt::UserRole; // the piece's number

QString outcomeOf(const RecentPiece &piece)
{
    if (piece.isSkipped)
        return piece.canTakeBack ? RecentPage::tr("skipped, can be taken back") : RecentPage::tr("skipped");
    return piece.canTakeBack ? RecentPage::tr("not sent yet, can be taken back") : RecentPage::tr("sent");
}

ConversationEntry entryOf(const RecentPiece &piece)
{
    ConversationEntry entry;
    entry.heading = piece.draft ? DraftWords::heading(*piece.draft) : RecentPage::tr("Skipped");
    entry.message.text = piece.draft ? DraftWords::describe(piece.task, *piece.draft) : piece.skipReason;
    return entry;
}

}

RecentPage::RecentPage(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QStandardItemModel(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"recentPage"_s);
    m_empty = new EmptyState(u"view-history"_s, tr("Nothing was done here yet"),
        tr("The last ten pieces that you hand in or skip are listed here."), tr("Back to work"), m_stack);
    connect(m_empty, &EmptyState::actionChosen, this, &RecentPage::left);
    m_list = new RowListView(
        [this](const QModelIndex &index) {
            const RecentPiece &piece = m_pieces.at(index.data(rowRole).toInt());
            const QString text = piece.draft ? DraftWords::describe(piece.task, *piece.draft) : piece.skipReason;
            return ListRow{.icon = TaskWords::icon(typeOf(piece.task.kind)),
                .title = TaskWords::done(typeOf(piece.task.kind)),
                .end = u"%1 · %2"_s.arg(
                    outcomeOf(piece), DeliveryWords::moment(piece.closedAt, QDateTime::currentDateTimeUtc())),
                .text = text.simplified().remove(u"**"_s)};
        },
        tr("The last pieces"), this);
    m_list->setObjectName(u"recentList"_s);
    m_list->setModel(m_rows);
    auto *splitter = new ResponsiveSplitter(u"recent"_s, ResponsiveSplitter::SideBySide::InWideWindows, m_stack);
    splitter->addWidget(m_list);
    splitter->addWidget(createDetail());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecentPage::showPiece);
    connect(m_list, &QAbstractItemView::activated, this, [this] {
        if (m_takeBack->isEnabled())
            m_takeBack->click();
    });

    auto *back = new QAction(tr("Back to work"), this);
    back->setObjectName(u"recent.back"_s);
    back->setShortcut(Qt::Key_Escape);
    connect(back, &QAction::triggered, this, &RecentPage::left);
    addAction(back);
    auto *leave = new QPushButton(back->text(), this);
    leave->setObjectName(u"backToWork"_s);
    connect(leave, &QPushButton::clicked, back, &QAction::trigger);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(3), 0, Theme::grid(3), Theme::grid(1.5));
    column->addWidget(m_stack, 1);
    column->addWidget(leave, 0, Qt::AlignLeft);
}

QWidget *RecentPage::createDetail()
{
    auto *detail = new QWidget(this);
    m_state = new InkLabel(Theme::Colour::Muted, {}, detail);
    m_state->setObjectName(u"recentState"_s);
    m_state->setWordWrap(true);
    m_text = new ConversationView(detail);
    m_text->setAccessibleName(tr("What was done"));
    m_takeBack = new QPushButton(tr("&Take back and change"), detail);
    m_takeBack->setObjectName(u"takeBackPiece"_s);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        const QModelIndex index = m_list->currentIndex();
        if (index.isValid())
            Q_EMIT takeBackWanted(m_pieces.at(index.row()).task.id);
    });
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    column->addWidget(m_text, 1);
    column->addWidget(m_takeBack, 0, Qt::AlignLeft);
    return detail;
}

void RecentPage::setPieces(const QList<RecentPiece> &pieces)
{
    m_rows->clear();
    m_pieces = pieces;
    for (int i = 0; i < pieces.size(); ++i) {
        const TaskType type = typeOf(pieces.at(i).task.kind);
        auto *item = new QStandardItem(u"%1, %2"_s.arg(TaskWords::done(type), outcomeOf(pieces.at(i))));
        item->setData(i, rowRole);
        item->setEditable(false);
        m_rows->appendRow(item);
    }
    m_stack->setCurrentIndex(pieces.isEmpty() ? 0 : 1);
    m_list->setCurrentIndex(m_rows->index(0, 0));
    showPiece();
}

void RecentPage::showPiece()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const RecentPiece &piece = m_pieces.at(index.row());
    const bool hasReason = piece.isSkipped && !piece.skipReason.isEmpty();
    m_state->setText(hasReason
            ? tr("%1: %2", "what became of it, the reason given").arg(outcomeOf(piece), piece.skipReason)
            : outcomeOf(piece));
    m_text->setEntries({entryOf(piece)});
    m_takeBack->setEnabled(piece.canTakeBack);
}

void RecentPage::focusWork()
{
    if (m_pieces.isEmpty())
        m_empty->focusAction();
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

void RecentPage::setZoom(double factor)
{
    m_text->setZoom(factor);
}
