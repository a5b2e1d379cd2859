// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/outboxpage.h"

#include "model/presentation/outboxmodel.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/responsivesplitter.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/pages/rowlist.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/deliverywords.h"
#include "widgets/words/errorwords.h"
#include "widgets/words/taskwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString iconOf(DeliveryState state)
{
    if (needsDecision(state))
        return u"emblem-important-symbolic"_s;
    return state == DeliveryState::Confirmed ? u"checkmark"_s : u"document-send-symbolic"_s;
}

QString titleOf(const QModelIndex &index)
{
    switch (index.data(OutboxModel::KindRole).value<OutboxModel::Kind>()) {
    case OutboxModel::Kind::TaskAnswer:
        return TaskWords::done(index.data(OutboxModel::TaskTypeRole).value<TaskType>());
    case OutboxModel::Kind::GivenLabels:
        return OutboxPage::tr("Labels of a message");
    case OutboxModel::Kind::GivenReport:
        return OutboxPage::tr("Report of a message");
    }
    Q_UNREACHABLE_RETURN({});
}

// Not sent yet: it can still be taken back.
bool isHeld(const QModelIndex &index)
{
    return index.data(OutboxModel::StateRole).value<DeliveryState>() == DeliveryState::Ready
        && index.data(OutboxModel::AttemptsRole).toInt() == 0 && index.data(OutboxModel::NotBeforeRole).isValid();
}

ListRow rowOf(const QModelIndex &index)
{
    const auto state = index.data(OutboxModel::StateRole).value<DeliveryState>();
    const QDateTime queued = index.data(OutboxModel::QueuedAtRole).toDateTime();
    const QString text = index.data(OutboxModel::TextRole).toString().simplified();
    return {.icon = iconOf(state),
        .title = titleOf(index),
        .end = u"%1 · %2"_s.arg(isHeld(index)
                ? DeliveryWords::heldUntil(index.data(OutboxModel::NotBeforeRole).toDateTime())
                : DeliveryWords::state(state),
            DeliveryWords::moment(queued, QDateTime::currentDateTimeUtc())),
        .text = text.isEmpty() ? TaskWords::language(index.data(OutboxModel::LanguageRole).toString()) : text,
        .needsAttention = needsDecision(state)};
}

}

OutboxPage::OutboxPage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_list(new RowListView(rowOf, tr("Outbox"), this))
    , m_detail(new QWidget(this))
    , m_reason(new InkLabel(Theme::Colour::Muted, {}, this))
    , m_text(new ConversationView(this))
    , m_copy(new QPushButton(tr("&Copy text"), this))
{
    m_empty = new EmptyState(u"mail-folder-outbox-symbolic"_s, tr("The outbox is empty"),
        tr("What you submit comes here first and leaves by itself, so that nothing is lost when a connection is."),
        tr("Start working"), this);
    connect(m_empty, &EmptyState::actionChosen, this, &OutboxPage::workChosen);
    m_list->setObjectName(u"outboxList"_s);
    m_text->setAccessibleName(tr("What was handed in"));
    m_copy->setObjectName(u"copyText"_s);
    m_reason->setWordWrap(true);
    auto *detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(0, 0, 0, 0);
    detail->addWidget(m_reason);
    detail->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    m_takeBack = new QPushButton(tr("Take &back and change"), m_detail);
    m_takeBack->setObjectName(u"takeBack"_s);
    m_sendNow = new QPushButton(tr("Send &now"), m_detail);
    m_sendNow->setObjectName(u"sendNow"_s);
    buttons->addWidget(m_takeBack);
    buttons->addWidget(m_sendNow);
    buttons->addStretch(1);
    detail->addLayout(buttons);
    connect(m_sendNow, &QPushButton::clicked, this, &OutboxPage::sendNowWanted);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        Q_EMIT takeBackWanted(TaskId::fromString(m_list->currentIndex().data(OutboxModel::TaskIdRole).toString()));
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_list->currentIndex().data(OutboxModel::TextRole).toString());
    });
    auto *splitter = new ResponsiveSplitter(u"outbox"_s, ResponsiveSplitter::SideBySide::InWideWindows, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_detail);
    splitter->setTallShares({3, 2});
    m_detail->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(3), 0, Theme::grid(3), Theme::grid(2));
    column->addWidget(m_stack);
}

void OutboxPage::setModel(QAbstractItemModel *model)
{
    if (m_list->model())
        m_list->model()->disconnect(this);
    m_list->setModel(model);
    m_detail->hide();
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &OutboxPage::showList);
        connect(model, &QAbstractItemModel::rowsInserted, this, &OutboxPage::showList);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &OutboxPage::showList);
        connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPage::showEntry);
        connect(model, &QAbstractItemModel::dataChanged, this, [this] { showEntry(m_list->currentIndex()); });
    }
    showList();
}

void OutboxPage::showList()
{
    const bool hasEntries = m_list->model() && m_list->model()->rowCount() > 0;
    m_stack->setCurrentIndex(hasEntries ? 1 : 0);
}

void OutboxPage::showEntry(const QModelIndex &index)
{
    m_detail->setVisible(index.isValid());
    if (!index.isValid())
        return;
    const QVariant error = index.data(OutboxModel::ErrorRole);
    const auto state = index.data(OutboxModel::StateRole).value<DeliveryState>();
    m_reason->setText(error.canConvert<Error>() ? sentence(error.value<Error>()) : DeliveryWords::state(state));
    m_reason->setInk(needsDecision(state) ? Theme::Colour::Caution : Theme::Colour::Muted);
    const QString text = index.data(OutboxModel::TextRole).toString();
    const auto type = index.data(OutboxModel::TaskTypeRole).value<TaskType>();
    ConversationEntry entry;
    entry.message.role = type == TaskType::AssistantReply ? Role::Assistant : Role::Prompter;
    entry.message.text = text;
    if (type == TaskType::SummarizeStory)
        entry.heading = tr("Summary");
    if (index.data(OutboxModel::KindRole).value<OutboxModel::Kind>() == OutboxModel::Kind::GivenReport)
        entry.heading = tr("Report");
    m_text->setEntries(text.isEmpty() ? QList<ConversationEntry>() : QList{entry});
    m_text->setVisible(!text.isEmpty());
    m_copy->setVisible(!text.isEmpty());
    m_takeBack->setVisible(isHeld(index));
    m_sendNow->setVisible(isHeld(index));
}
