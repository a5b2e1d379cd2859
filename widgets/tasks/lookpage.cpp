// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/lookpage.h"

#include "widgets/controls/inklabel.h"
#include "widgets/controls/primarybutton.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/theme/metrics.h"
#include "widgets/words/draftwords.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LookPage::LookPage(QWidget *parent)
    : QWidget(parent)
    , m_text(new ConversationView(this))
{
    setObjectName(u"lookPage"_s);
    m_text->setAccessibleName(tr("What will be sent"));
    auto *question = new QLabel(tr("Is this what you want to send?"), this);
    question->setFont(Theme::headingFont());
    auto *send = new QAction(tr("Send"), this);
    send->setObjectName(u"look.send"_s);
    send->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    send->setAutoRepeat(false);
    auto *back = new QAction(tr("Back to the task"), this);
    back->setObjectName(u"look.back"_s);
    back->setShortcut(Qt::Key_Escape);
    addActions({send, back});
    connect(send, &QAction::triggered, this, [this] { Q_EMIT sent(m_draft); });
    connect(back, &QAction::triggered, this, &LookPage::cancelled);

    m_send = new PrimaryButton(send->text(), this);
    m_send->setObjectName(u"send"_s);
    m_send->setCommand(send);
    auto *stay = new QPushButton(back->text(), this);
    stay->setObjectName(u"backToTask"_s);
    connect(stay, &QPushButton::clicked, back, &QAction::trigger);
    auto *footer = new QHBoxLayout;
    footer->addWidget(stay);
    footer->addStretch(1);
    footer->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::grid(3), 0, Theme::grid(3), Theme::grid(1.5));
    column->setSpacing(Theme::grid(1));
    column->addWidget(question);
    column->addWidget(m_text, 1);
    column->addLayout(footer);
}

void LookPage::show(const Task &task, const Draft &draft)
{
    m_draft = draft;
    m_text->setText(DraftWords::heading(draft), DraftWords::describe(task, draft));
}

void LookPage::focusWork()
{
    m_send->setFocus(Qt::OtherFocusReason);
}

void LookPage::setZoom(double factor)
{
    m_text->setZoom(factor);
}
