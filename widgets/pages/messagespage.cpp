// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/messagespage.h"

#include "model/presentation/messagesmodel.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/inklabel.h"
#include "widgets/controls/responsivesplitter.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/readingbar.h"
#include "widgets/pages/rowlist.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/deliverywords.h"
#include "widgets/words/taskwords.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ListRow rowOf(const QModelIndex &index)
{
    const Role role = index.data(MessagesModel::AuthorRole).value<Role>();
    const int depth = index.data(MessagesModel::DepthRole).toInt();
    return {.icon = role == Role::Prompter ? u"user-symbolic"_s : u"tools-wizard-symbolic"_s,
        .title = depth == 0 ? MessagesPage::tr("Prompt") : TaskWords::role(role),
        .end = u"%1 · %2"_s.arg(index.data(MessagesModel::LanguageRole).toString(),
            DeliveryWords::moment(
                index.data(MessagesModel::CreatedDateRole).toDateTime(), QDateTime::currentDateTimeUtc())),
        .text = index.data(MessagesModel::TextRole).toString().left(300).simplified(),
        .needsAttention = false};
}

QString detailsOf(const Message &message)
{
    QStringList words;
    if (message.rank)
        words.append(MessagesPage::tr("place %L1").arg(*message.rank + 1));
    if (message.reviewResult)
        words.append(*message.reviewResult ? MessagesPage::tr("accepted") : MessagesPage::tr("not accepted"));
    else
        words.append(MessagesPage::tr("%n review(s)", nullptr, message.reviewCount));
    if (message.synthetic)
        words.append(MessagesPage::tr("machine-written"));
    if (message.edited)
        words.append(MessagesPage::tr("edited"));
    if (message.deleted)
        words.append(MessagesPage::tr("deleted"));
    return words.join(u" · "_s);
}

}

MessagesPage::MessagesPage(QWidget *parent)
    : QWidget(parent)
{
    auto *splitter = new ResponsiveSplitter(u"messages"_s, ResponsiveSplitter::SideBySide::InWideWindows, this);
    splitter->addWidget(createList());
    splitter->addWidget(createTree());
    splitter->setWideShares({2, 3});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(3), 0, Theme::grid(3), Theme::grid(2));
    column->addWidget(splitter);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT searched(m_search->text().trimmed()); });
    connect(m_search, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    showList();
}

QWidget *MessagesPage::createList()
{
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(1));
    m_search = new QLineEdit(part);
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search the messages"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Theme::icon(u"search-symbolic"_s, Theme::Colour::Muted), QLineEdit::LeadingPosition);
    m_list = new RowListView(rowOf, tr("Messages, newest first"), part);
    m_list->setObjectName(u"messageList"_s);
    m_noMessages = new EmptyState(u"dialog-messages-symbolic"_s, {}, {}, {}, part);
    m_listStack = new QStackedWidget(part);
    m_listStack->addWidget(m_noMessages);
    m_listStack->addWidget(m_list);
    column->addWidget(m_search);
    column->addWidget(m_listStack, 1);
    return part;
}

QWidget *MessagesPage::createTree()
{
    m_treeStack = new QStackedWidget(this);
    m_treeStack->addWidget(new EmptyState(u"view-list-tree-symbolic"_s, tr("No message chosen"),
        tr("Choose a message to read it within its tree, with all replies and what became of them."), {}, m_treeStack));
    auto *part = new QWidget(m_treeStack);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    m_treeState = new InkLabel(Theme::Colour::Muted, {}, part);
    m_treeState->setObjectName(u"treeState"_s);
    m_treeState->setWordWrap(true);
    m_tree = new ConversationView(part);
    m_tree->setAccessibleName(tr("Message tree"));
    m_reading = new ReadingBar(part);
    m_reading->watch(m_tree);
    connect(m_reading, &ReadingBar::remarked, this, &MessagesPage::remarked);
    column->addWidget(m_treeState);
    column->addWidget(m_tree, 1);
    column->addWidget(m_reading);
    m_treeStack->addWidget(part);
    return m_treeStack;
}

void MessagesPage::setModel(QAbstractItemModel *model)
{
    if (m_list->model())
        m_list->model()->disconnect(this);
    m_list->setModel(model);
    m_treeStack->setCurrentIndex(0);
    if (model) {
        connect(model, &QAbstractItemModel::modelReset, this, &MessagesPage::showList);
        connect(model, &QAbstractItemModel::rowsInserted, this, &MessagesPage::showList);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &MessagesPage::showList);
        connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &MessagesPage::chooseMessage);
    }
    showList();
}

void MessagesPage::showList()
{
    const bool hasRows = m_list->model() && m_list->model()->rowCount() > 0;
    if (m_search->text().trimmed().isEmpty())
        m_noMessages->setWords(tr("No messages yet"), tr("As soon as somebody writes a prompt, it appears here."), {});
    else
        m_noMessages->setWords(
            tr("Nothing found"), tr("No message contains these words. Try fewer or other ones."), {});
    m_listStack->setCurrentIndex(hasRows ? 1 : 0);
}

void MessagesPage::chooseMessage(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    m_chosen = index.data(MessagesModel::MessageIdRole).value<MessageId>();
    Q_EMIT treeWanted(m_chosen);
}

void MessagesPage::showTree(const MessageTree &tree)
{
    QMap<MessageId, int> depths;
    QList<ConversationEntry> entries;
    for (const Message &message : tree.messages) {
        const int depth =
            message.parentId && depths.contains(*message.parentId) ? depths.value(*message.parentId) + 1 : 0;
        depths.insert(message.id, depth);
        const bool isChosen = message.id == m_chosen;
        entries.append({.message = message,
            .note = isChosen ? tr("you chose this") : QString(),
            .details = detailsOf(message),
            .heading = {},
            .indent = depth,
            .isMarked = isChosen});
    }
    m_treeState->setText(tr("%1 · %n message(s)", "state of a tree, number of its messages", int(tree.messages.size()))
            .arg(TaskWords::state(tree.state)));
    m_tree->setEntries(entries);
    m_treeStack->setCurrentIndex(1);
    m_tree->showMarked();
}

void MessagesPage::setZoom(double factor)
{
    m_tree->setZoom(factor);
}

void MessagesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}
