// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/tutorialpage.h"

#include "widgets/controls/inklabel.h"
#include "widgets/controls/notice.h"
#include "widgets/controls/primarybutton.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/theme/metrics.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QList<TutorialStep> shippedSteps()
{
    for (const QString &language : {QLocale::languageToCode(QLocale().language()), u"en"_s}) {
        QFile file(u":/tutorial/%1.json"_s.arg(language));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto steps = tutorialFromJson(file.readAll(), language);
        if (!steps)
            qFatal("%s", qUtf8Printable(steps.error().message)); // a broken installation
        return *std::move(steps);
    }
    qFatal("the exercises are missing");
}

QString markdown(const TutorialFeedback &feedback)
{
    QStringList parts;
    for (const TutorialRemark &remark : feedback.remarks)
        parts.append(
            (remark.isGood ? TutorialPage::tr("- **Good.** %1") : TutorialPage::tr("- **Better otherwise.** %1"))
                .arg(remark.text));
    return u"%1\n\n%2\n\n%3\n\n> %4"_s.arg(parts.join(u'\n'),
        TutorialPage::tr("**What a careful annotator would have done**"), feedback.careful, feedback.why);
}

}

TutorialPage::TutorialPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_lesson(new InkLabel(Theme::Colour::Muted, {}, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"tutorialPage"_s);
    m_title->setObjectName(u"tutorialTitle"_s);
    m_title->setFont(Theme::headingFont());
    m_lesson->setObjectName(u"tutorialLesson"_s);
    m_lesson->setWordWrap(true);
    auto *leave = new QPushButton(tr("Leave the exercises"), this);
    leave->setObjectName(u"leaveTutorial"_s);
    connect(leave, &QPushButton::clicked, this, &TutorialPage::left);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Theme::grid(3), 0, Theme::grid(3), 0);
    auto *words = new QVBoxLayout;
    words->addWidget(m_title);
    words->addWidget(m_lesson);
    top->addLayout(words, 1);
    top->addWidget(leave, 0, Qt::AlignTop);
    m_stack->addWidget(createFeedback());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid(1));
    column->addLayout(top);
    column->addWidget(m_stack, 1);
}

QWidget *TutorialPage::createFeedback()
{
    m_feedback = new QWidget(m_stack);
    m_answer = new ConversationView(m_feedback);
    m_answer->setObjectName(u"tutorialAnswer"_s);
    m_answer->setAccessibleName(tr("Answer to your exercise"));
    auto *next = new QAction(tr("Next exercise"), m_feedback);
    next->setObjectName(u"tutorial.next"_s);
    next->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    next->setAutoRepeat(false);
    m_feedback->addAction(next);
    connect(next, &QAction::triggered, this, [this] {
        if (m_step + 1 < m_steps.size())
            showStep(m_step + 1);
        else
            Q_EMIT finished();
    });
    m_next = new PrimaryButton(next->text(), m_feedback);
    m_next->setObjectName(u"tutorialNext"_s);
    m_next->setCommand(next);
    auto *again = new QPushButton(tr("Try this one again"), m_feedback);
    again->setObjectName(u"tutorialAgain"_s);
    connect(again, &QPushButton::clicked, this, [this] { showStep(m_step); });
    auto *footer = new QHBoxLayout;
    footer->addWidget(again);
    footer->addStretch(1);
    footer->addWidget(m_next);
    auto *column = new QVBoxLayout(m_feedback);
    column->setContentsMargins(Theme::grid(3), 0, Theme::grid(3), Theme::grid(1.5));
    column->addWidget(m_answer, 1);
    column->addLayout(footer);
    return m_feedback;
}

void TutorialPage::begin()
{
    m_steps = shippedSteps();
    showStep(0);
}

void TutorialPage::showStep(int step)
{
    m_step = step;
    const TutorialStep &shown = m_steps.at(step);
    if (m_page) {
        m_stack->removeWidget(m_page);
        m_page->deleteLater();
    }
    m_page = createTaskPage(shown.task, m_stack);
    connect(m_page, &TaskPage::submitted, this, &TutorialPage::showFeedback);
    connect(m_page, &TaskPage::skipped, this, [this] { showFeedback(m_page->draft()); });
    m_stack->addWidget(m_page);
    m_stack->setCurrentWidget(m_page);
    m_title->setText(tr("Exercise %L1 of %L2: %3").arg(step + 1).arg(m_steps.size()).arg(shown.title));
    m_lesson->setText(shown.lesson);
    if (isVisible())
        focusWork();
}

void TutorialPage::showFeedback(const Draft &draft)
{
    const TutorialFeedback feedback = feedbackOn(m_steps.at(m_step), draft);
    const QString verdict = feedback.isGood() ? tr("Just as a careful annotator would") : tr("Have a look at this");
    m_answer->setText(verdict, markdown(feedback));
    const bool isLast = m_step + 1 == m_steps.size();
    m_next->setText(isLast ? tr("Done") : tr("Next exercise"));
    m_stack->setCurrentWidget(m_feedback);
    m_next->setFocus(Qt::OtherFocusReason);
    announce(this, verdict);
}

void TutorialPage::focusWork()
{
    if (m_stack->currentWidget() == m_feedback)
        m_next->setFocus(Qt::OtherFocusReason);
    else if (m_page)
        m_page->focusWork();
}
