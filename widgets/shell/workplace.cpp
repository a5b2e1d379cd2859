// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/workplace.h"

#include "model/presentation/session.h"
#include "widgets/controls/emptystate.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/words/errorwords.h"
#include "widgets/words/taskwords.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Workplace::Workplace(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    m_nothing = new EmptyState(u"checkmark"_s, {}, {}, tr("To the dashboard"), m_stack);
    m_looking = new EmptyState(u"search-symbolic"_s, tr("Looking for a task"), {}, {}, m_stack);
    connect(m_nothing, &EmptyState::actionChosen, this, &Workplace::dashboardWanted);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_looking);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, &Workplace::showLooking);
    m_nothing->setWords(
        tr("No task is open"), tr("Choose on the dashboard what you would like to do."), tr("To the dashboard"));
}

void Workplace::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    removePage();
    m_session = session;
    if (!session)
        return;
    connect(session, &Session::taskOpened, this, &Workplace::show);
    connect(session, &Session::taskUnavailable, this, &Workplace::showNothing);
    connect(session, &Session::draftSaved, this, [this](TaskId task, const QDateTime &when) {
        if (m_page && m_page->task().id == task)
            m_page->showSaved(when);
    });
    connect(session, &Session::submitted, this, [this](TaskId task) {
        if (!m_page || m_page->task().id != task)
            return;
        m_lastOutcome = tr("Sent to the outbox");
        removePage();
        open(m_wanted);
    });
    connect(session, &Session::skipped, this, [this](TaskId task) {
        if (!m_page || m_page->task().id != task)
            return;
        m_lastOutcome = tr("Skipped");
        removePage();
        open(m_wanted);
    });
}

void Workplace::open(TaskType type)
{
    if (!m_session)
        return;
    saveNow();
    m_wanted = type;
    m_patience.start();
    m_session->openTask(type);
}

std::optional<TaskType> Workplace::currentType() const
{
    return m_page ? std::optional(typeOf(m_page->task().kind)) : std::nullopt;
}

void Workplace::saveNow()
{
    if (m_page && m_session && m_page->isTouched())
        m_session->saveDraft(m_page->task().id, m_page->draft());
}

void Workplace::setZoom(double factor)
{
    m_zoom = factor;
    if (m_page)
        m_page->setZoom(factor);
}

bool Workplace::showProblem(const QString &sentence)
{
    if (m_page)
        m_page->showProblem(sentence);
    return m_page != nullptr;
}

void Workplace::show(const OpenTask &opened)
{
    m_patience.stop();
    removePage();
    m_page = createTaskPage(opened.task, m_stack, m_session ? m_session->writingDesk() : nullptr);
    if (opened.draft)
        m_page->restore(*opened.draft);
    if (!qFuzzyCompare(m_zoom, 1.0))
        m_page->setZoom(m_zoom);
    m_page->showOutcome(m_lastOutcome);
    m_lastOutcome.clear();
    const TaskId id = opened.task.id;
    connect(m_page, &TaskPage::draftChanged, this, [this, id](const Draft &draft) {
        if (m_session)
            m_session->editDraft(id, draft);
    });
    connect(m_page, &TaskPage::submitted, this, [this, id](const Draft &draft) {
        m_page->setBusy(true);
        if (m_session)
            m_session->submit(id, draft);
    });
    connect(m_page, &TaskPage::skipped, this, [this, id](const QString &reason) {
        if (m_session)
            m_session->skip(id, reason);
    });
    connect(m_page, &TaskPage::remarked, this, [this](const Remark &remark) {
        if (m_session)
            m_session->remark(remark);
    });
    m_stack->addWidget(m_page);
    m_stack->setCurrentWidget(m_page);
    if (isVisible())
        m_page->focusWork();
    Q_EMIT taskChanged();
}

void Workplace::showNothing(TaskType type, const Error &error)
{
    m_patience.stop();
    removePage();
    const bool isAny = type == TaskType::Random;
    m_nothing->setWords(isAny ? tr("All done for now") : tr("“%1” is done for now").arg(TaskWords::title(type)),
        sentence(error), tr("To the dashboard"));
    m_stack->setCurrentWidget(m_nothing);
    Q_EMIT taskChanged();
}

void Workplace::showLooking()
{
    if (!m_page)
        m_stack->setCurrentWidget(m_looking);
}

void Workplace::removePage()
{
    if (!m_page)
        return;
    m_page->disconnect(this);
    m_stack->removeWidget(m_page);
    m_page->deleteLater(); // one of its own signals may be what led here
    m_page = nullptr;
}
