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
#include <QPushButton>
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
    createCommands();
    m_column->addWidget(createFooter());
    connect(m_reading, &ReadingBar::remarked, this, &TaskPage::remarked);
    connect(m_skipPanel, &SkipPanel::confirmed, this, &TaskPage::skipped);
    connect(m_skipPanel, &SkipPanel::cancelled, this, [this] { focusWork(); });
}

void TaskPage::createCommands()
{
    m_submit = new QAction(tr("Submit"), this);
    m_submit->setObjectName(u"task.submit"_s);
    m_submit->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_submit->setAutoRepeat(false);
    connect(m_submit, &QAction::triggered, this, &TaskPage::submit);
    m_skip = new QAction(tr("Skip…"), this);
    m_skip->setObjectName(u"task.skip"_s);
    m_skip->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    connect(m_skip, &QAction::triggered, this, &TaskPage::openSkipPanel);
    addActions({m_submit, m_skip});
}

QWidget *TaskPage::createFooter()
{
    auto *footer = new QWidget(this);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, Theme::grid(0.5), 0, 0);
    row->setSpacing(Theme::grid(2));

    auto *skip = new QPushButton(m_skip->text(), footer);
    skip->setObjectName(u"skip"_s);
    const auto sayKeys = [this, skip] {
        skip->setToolTip(tr("Leave this task out; it will not be offered to you again (%1)")
                .arg(m_skip->shortcut().toString(QKeySequence::NativeText)));
    };
    connect(m_skip, &QAction::changed, skip, sayKeys);
    sayKeys();
    connect(skip, &QPushButton::clicked, m_skip, &QAction::trigger);
    m_saved = new InkLabel(Theme::Colour::Muted, {}, footer);
    m_saved->setObjectName(u"saved"_s);
    m_counter = new InkLabel(Theme::Colour::Muted, {}, footer);
    m_counter->setObjectName(u"counter"_s);
    m_outcome = new InkLabel(Theme::Colour::Positive, {}, footer);
    m_outcome->setObjectName(u"outcome"_s);
    for (QLabel *label : std::initializer_list<QLabel *>{m_saved, m_counter, m_outcome})
        label->setFont(Theme::smallFont());
    m_takeBack = new QPushButton(footer);
    m_takeBack->setObjectName(u"takeBack"_s);
    auto *submit = new PrimaryButton(m_submit->text(), footer);
    submit->setObjectName(u"submit"_s);
    submit->setCommand(m_submit);

    row->addWidget(skip);
    row->addWidget(m_saved);
    row->addWidget(m_outcome);
    row->addWidget(m_takeBack);
    row->addStretch(1);
    row->addWidget(m_counter);
    row->addWidget(submit);
    clearOutcome();
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

void TaskPage::showOutcome(const QString &words, QAction *takeBack)
{
    m_outcome->setText(words);
    m_outcome->setVisible(!words.isEmpty());
    m_takeBack->disconnect();
    m_takeBack->setVisible(takeBack != nullptr);
    if (!takeBack)
        return;
    connect(m_takeBack, &QPushButton::clicked, takeBack, &QAction::trigger);
    const auto sayKeys = [this, takeBack] {
        m_takeBack->setText(tr("Undo  %1", "takes back the last piece; shortcut")
                .arg(takeBack->shortcut().toString(QKeySequence::NativeText)));
    };
    connect(takeBack, &QAction::changed, m_takeBack, sayKeys);
    sayKeys();
}

void TaskPage::clearOutcome()
{
    m_outcome->hide();
    m_takeBack->hide();
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
