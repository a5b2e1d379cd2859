// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/tasks/taskpage.h"

#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/controls/primarybutton.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/readingbar.h"
#include "widgets/tasks/skippanel.h"
#include "widgets/theme/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TaskPage::TaskPage(const Task &task, QWidget *parent)
    : QWidget(parent)
    , m_task(task)
    , m_column(new QVBoxLayout(this))
    , m_notice(new Notice(this))
    , m_reading(new ReadingBar(this))
    , m_skipPanel(new SkipPanel(this))
{
    m_column->setContentsMargins(Theme::grid(3), 0, Theme::grid(3), Theme::grid(1.5));
    m_column->setSpacing(Theme::grid(1));
    m_column->addWidget(m_reading);
    m_column->addWidget(m_notice);
    m_column->addWidget(m_skipPanel);
    m_column->addWidget(createFooter());
    connect(m_reading, &ReadingBar::remarked, this, &TaskPage::remarked);
    connect(m_skipPanel, &SkipPanel::confirmed, this, &TaskPage::skipped);
    connect(m_skipPanel, &SkipPanel::cancelled, this, [this] { focusWork(); });
}

QWidget *TaskPage::createFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, Theme::grid(0.5), 0, 0);
    row->setSpacing(Theme::grid(2));

    auto *skip = new QPushButton(tr("Skip…"), footer);
    skip->setObjectName(u"skip"_s);
    skip->setToolTip(tr("Leave this task out; it will not be offered to you again (Ctrl+Shift+K)"));
    auto *skipKeys = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_K, this);
    connect(skipKeys, &QShortcut::activated, this, &TaskPage::openSkipPanel);
    connect(skip, &QPushButton::clicked, this, &TaskPage::openSkipPanel);
    m_saved = new InkLabel(Theme::Colour::Muted, {}, footer);
    m_saved->setObjectName(u"saved"_s);
    m_counter = new InkLabel(Theme::Colour::Muted, {}, footer);
    m_counter->setObjectName(u"counter"_s);
    for (QLabel *label : std::initializer_list<QLabel *>{m_saved, m_counter})
        label->setFont(Theme::smallFont());
    m_submit = new PrimaryButton(tr("Submit"), footer);
    m_submit->setObjectName(u"submit"_s);
    m_submit->setShownShortcut(Qt::CTRL | Qt::Key_Return);
    connect(m_submit, &QPushButton::clicked, this, &TaskPage::submit);
    auto *keypad = new QShortcut(Qt::CTRL | Qt::Key_Enter, this);
    connect(keypad, &QShortcut::activated, this, &TaskPage::submit);

    row->addWidget(skip);
    row->addWidget(m_saved);
    row->addStretch(1);
    row->addWidget(m_counter);
    row->addWidget(m_submit);
    return footer;
}

void TaskPage::setBody(QWidget *body)
{
    m_column->insertWidget(0, body, 1);
}

void TaskPage::watch(ConversationView *view)
{
    m_reading->watch(view);
    if (findChild<QAction *>(u"task.read"_s, Qt::FindDirectChildrenOnly))
        return;
    auto *read = new QAction(tr("Read the conversation, and back to work"), this);
    read->setObjectName(u"task.read"_s);
    read->setShortcut(Qt::Key_F6);
    read->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(read, &QAction::triggered, this, [this, view] {
        if (view->isAncestorOf(window()->focusWidget()))
            focusWork();
        else
            view->setFocus(Qt::ShortcutFocusReason);
    });
    addAction(read);
}

void TaskPage::submit()
{
    if (!m_submit->isEnabled())
        return;
    const QString problem = missing();
    if (!problem.isEmpty()) {
        announce(this, problem);
        return;
    }
    m_notice->hide();
    Q_EMIT submitted(draft());
}

void TaskPage::showSaved(const QDateTime &when)
{
    m_saved->setText(tr("Saved %1").arg(QLocale().toString(when.toLocalTime().time(), u"HH:mm:ss"_s)));
}

void TaskPage::showOutcome(const QString &words)
{
    m_saved->setText(words);
}

void TaskPage::showProblem(const QString &sentence)
{
    setBusy(false);
    m_notice->say(Notice::Tone::Problem, sentence);
}

void TaskPage::setBusy(bool isBusy)
{
    m_submit->setEnabled(!isBusy);
}

void TaskPage::openSkipPanel()
{
    m_skipPanel->open();
}

void TaskPage::setCounter(const QString &text, bool isProblem)
{
    m_counter->setText(text);
    m_counter->setInk(isProblem ? Theme::Colour::Negative : Theme::Colour::Muted);
}

void TaskPage::noteChange()
{
    m_saved->setText(tr("Saving…"));
    Q_EMIT draftChanged(draft());
}
