// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/readingbar.h"

#include "widgets/controls/notice.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/linkbar.h"
#include "widgets/conversation/messagecommands.h"
#include "widgets/tasks/freelabeldialog.h"
#include "widgets/tasks/reportdialog.h"

#include <QVBoxLayout>

ReadingBar::ReadingBar(QWidget *parent)
    : QWidget(parent)
    , m_links(new LinkBar(this))
    , m_notice(new Notice(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_links);
    column->addWidget(m_notice);
}

void ReadingBar::watch(ConversationView *view)
{
    view->setRemarksOffered(true);
    connect(view, &ConversationView::linkChosen, m_links, &LinkBar::ask);
    connect(view, &ConversationView::labelWanted, this, &ReadingBar::label);
    connect(view, &ConversationView::reportWanted, this, &ReadingBar::report);
}

void ReadingBar::watch(MessageCommands *commands)
{
    connect(commands, &MessageCommands::labelWanted, this, &ReadingBar::label);
    connect(commands, &MessageCommands::reportWanted, this, &ReadingBar::report);
}

void ReadingBar::askAboutLink(const QUrl &url)
{
    m_links->ask(url);
}

void ReadingBar::label(const Message &message)
{
    auto *dialog = new FreeLabelDialog(message, this);
    connect(dialog, &FreeLabelDialog::given, this,
        [this](const FreeLabels &labels) { take(labels, tr("Your labels of this message are on their way.")); });
    dialog->open();
}

void ReadingBar::report(const Message &message)
{
    auto *dialog = new ReportDialog(message, this);
    connect(dialog, &ReportDialog::given, this, [this](const MessageReport &report) {
        take(report, tr("Thank you. Your report is on its way to the moderators."));
    });
    dialog->open();
}

void ReadingBar::take(const Remark &remark, const QString &words)
{
    Q_EMIT remarked(remark);
    m_notice->say(Notice::Tone::Positive, words);
}
