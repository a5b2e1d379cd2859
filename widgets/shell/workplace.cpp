// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/workplace.h"

#include "model/presentation/preferences.h"
#include "model/presentation/session.h"
#include "model/presentation/workclock.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/slideout.h"
#include "widgets/pages/recentpage.h"
#include "widgets/tasks/lookpage.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/words/errorwords.h"
#include "widgets/words/flowwords.h"
#include "widgets/words/taskwords.h"

#include <QApplication>
#include <QLineEdit>
#include <QShortcutEvent>
#include <QStackedWidget>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Workplace::Workplace(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
{
    createStates();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_patience.setSingleShot(true);
    m_patience.setInterval(150ms);
    connect(&m_patience, &QTimer::timeout, this, &Workplace::showLooking);
    m_hold.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        if (m_page)
            m_page->clearOutcome();
    });
    qApp->installEventFilter(this);
}

void Workplace::createStates()
{
    m_nothing = new EmptyState(u"checkmark"_s, tr("No task is open"),
        tr("Choose on the dashboard what you would like to do."), tr("To the dashboard"), m_stack);
    m_looking = new EmptyState(u"search-symbolic"_s, tr("Looking for a task"), {}, {}, m_stack);
    m_paused = new EmptyState(u"media-playback-pause-symbolic"_s, tr("Paused"),
        tr("Your work is kept as it is, and your time stands still."), tr("Go on"), m_stack);
    m_summary = new EmptyState(u"checkmark"_s, {}, {}, tr("To the dashboard"), m_stack);
    m_summary->setSecondAction(tr("Go on working"));
    for (EmptyState *state : {m_nothing, m_looking, m_paused, m_summary})
        m_stack->addWidget(state);
    connect(m_nothing, &EmptyState::actionChosen, this, &Workplace::dashboardWanted);
    connect(m_paused, &EmptyState::actionChosen, this, &Workplace::togglePause);
    connect(m_summary, &EmptyState::actionChosen, this, &Workplace::dashboardWanted);
    connect(m_summary, &EmptyState::secondChosen, this, [this] {
        m_plan.minutes = 0;
        next();
    });
}

LookPage *Workplace::lookPage()
{
    if (m_look)
        return m_look;
    m_look = new LookPage(m_stack);
    m_look->setZoom(m_zoom);
    m_stack->addWidget(m_look);
    connect(m_look, &LookPage::sent, this, &Workplace::send);
    connect(m_look, &LookPage::cancelled, this, [this] {
        showTask();
        focusWork();
    });
    return m_look;
}

RecentPage *Workplace::recentPage()
{
    if (m_recent)
        return m_recent;
    m_recent = new RecentPage(m_stack);
    m_recent->setZoom(m_zoom);
    m_stack->addWidget(m_recent);
    connect(m_recent, &RecentPage::left, this, [this] {
        showTask();
        focusWork();
    });
    connect(m_recent, &RecentPage::takeBackWanted, this, [this](TaskId task) {
        saveNow();
        if (m_session)
            m_session->takeBack(task);
    });
    return m_recent;
}

void Workplace::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    removePage();
    m_isPaused = false;
    m_plan = {};
    m_lastOutcome.clear();
    m_stack->setCurrentWidget(m_nothing);
    m_session = session;
    if (session)
        wireSession();
}

void Workplace::wireSession()
{
    Session *session = m_session;
    connect(session, &Session::taskOpened, this, &Workplace::show);
    connect(session, &Session::taskUnavailable, this, &Workplace::showNothing);
    connect(session, &Session::recentLoaded, this, [this](const QList<RecentPiece> &pieces) {
        recentPage()->setPieces(pieces);
        if (m_stack->currentWidget() == m_recent)
            m_recent->focusWork();
    });
    connect(session, &Session::draftSaved, this, [this](TaskId task, const QDateTime &when) {
        if (m_page && m_page->task().id == task)
            m_page->showSaved(when);
    });
    connect(session, &Session::submitted, this, [this](TaskId task) {
        if (m_page && m_page->task().id == task)
            ++m_done[typeOf(m_page->task().kind)];
        goOn(task, tr("Sent to the outbox"));
    });
    connect(session, &Session::skipped, this, [this](TaskId task) { goOn(task, tr("Skipped")); });
    connect(session, &Session::takenBack, this, [this] { m_lastOutcome = tr("Taken back"); });
    connect(session, &Session::nothingToTakeBack, this, [this] {
        m_hold.stop();
        if (m_page)
            m_page->showOutcome(tr("Nothing is left to take back"), nullptr);
    });
}

void Workplace::goOn(TaskId from, const QString &outcome)
{
    if (!m_page || m_page->task().id != from)
        return;
    m_lastOutcome = outcome;
    startHolding();
    m_page->disconnect(this);
    m_leaving = std::exchange(m_page, nullptr); // stands until the next is there
    next();
}

void Workplace::startHolding()
{
    const auto hold = m_session ? m_session->preferences()->hold() : 0s;
    if (hold > 0s)
        m_hold.start(hold);
    else
        m_hold.stop();
}

void Workplace::open(TaskType type)
{
    m_plan = {.types = {type}, .language = {}, .minutes = 0};
    m_done.clear();
    next();
}

void Workplace::start(const WorkPlan &plan)
{
    if (!m_session)
        return;
    m_plan = plan;
    m_atStart = m_session->workClock()->today();
    m_done.clear();
    next();
}

void Workplace::next()
{
    if (!m_session)
        return;
    saveNow();
    const int worked = m_session->workClock()->today().seconds - m_atStart.seconds;
    if (m_plan.minutes > 0 && worked >= m_plan.minutes * 60)
        return showSummary();
    m_patience.start();
    m_session->openTask(m_plan.types);
}

std::optional<TaskType> Workplace::currentType() const
{
    return m_page ? std::optional(typeOf(m_page->task().kind)) : std::nullopt;
}

void Workplace::focusWork()
{
    QWidget *current = m_stack->currentWidget();
    if (m_page && current == m_page)
        m_page->focusWork();
    else if (m_look && current == m_look)
        m_look->focusWork();
    else if (m_recent && current == m_recent)
        m_recent->focusWork();
    else if (auto *state = qobject_cast<EmptyState *>(current))
        state->focusAction();
}

void Workplace::saveNow()
{
    if (m_page && m_session && m_page->isTouched())
        m_session->saveDraft(m_page->task().id, m_page->draft());
}

void Workplace::setZoom(double factor)
{
    m_zoom = factor;
    if (m_look)
        m_look->setZoom(factor);
    if (m_recent)
        m_recent->setZoom(factor);
    if (m_page)
        m_page->setZoom(factor);
}

bool Workplace::showProblem(const QString &sentence)
{
    if (m_page) {
        showTask();
        m_page->showProblem(sentence);
    }
    return m_page != nullptr;
}

void Workplace::show(const OpenTask &opened)
{
    m_patience.stop();
    saveNow(); // of a page that gives way to what was taken back
    if (m_leaving && m_stack->currentWidget() == m_leaving)
        slideOut(m_leaving);
    removePage();
    m_isPaused = false;
    m_page = createTaskPage(opened.task, m_stack, m_session ? m_session->writingDesk() : nullptr);
    if (opened.draft)
        m_page->restore(*opened.draft);
    if (!qFuzzyCompare(m_zoom, 1.0))
        m_page->setZoom(m_zoom);
    if (!m_lastOutcome.isEmpty())
        m_page->showOutcome(m_lastOutcome, m_hold.isActive() ? m_takeBack : nullptr);
    m_lastOutcome.clear();
    wirePage(opened.task.id);
    m_stack->insertWidget(0, m_page);
    m_stack->setCurrentWidget(m_page);
    if (isVisible())
        m_page->focusWork();
    updateClock();
    Q_EMIT taskChanged();
}

void Workplace::wirePage(TaskId task)
{
    connect(m_page, &TaskPage::draftChanged, this, [this, task](const Draft &draft) {
        if (m_session)
            m_session->editDraft(task, draft);
    });
    connect(m_page, &TaskPage::submitted, this, &Workplace::submitOrLook);
    connect(m_page, &TaskPage::skipped, this, [this, task](const QString &reason) {
        if (m_session)
            m_session->skip(task, reason);
    });
    connect(m_page, &TaskPage::remarked, this, [this](const Remark &remark) {
        if (m_session)
            m_session->remark(remark);
    });
}

void Workplace::submitOrLook(const Draft &draft)
{
    if (!m_session || !m_session->preferences()->looksBeforeSending())
        return send(draft);
    lookPage()->show(m_page->task(), draft);
    m_stack->setCurrentWidget(m_look);
    m_look->focusWork();
    Q_EMIT taskChanged();
}

void Workplace::send(const Draft &draft)
{
    if (!m_page || !m_session)
        return;
    m_page->setBusy(true);
    m_session->submit(m_page->task().id, draft);
}

void Workplace::showNothing(TaskType type, const Error &error)
{
    m_patience.stop();
    removePage();
    const bool isAny = type == TaskType::Random || m_plan.types.size() > 1;
    m_nothing->setWords(isAny ? tr("All done for now") : tr("“%1” is done for now").arg(TaskWords::title(type)),
        sentence(error), tr("To the dashboard"));
    m_stack->setCurrentWidget(m_nothing);
    if (isVisible())
        m_nothing->focusAction();
    updateClock();
    Q_EMIT taskChanged();
}

void Workplace::showLooking()
{
    if (m_page)
        return;
    m_stack->setCurrentWidget(m_looking);
    removePage();
}

void Workplace::showSummary()
{
    m_summary->setWords(FlowWords::planIsOver(m_plan.minutes), FlowWords::summary(m_done), tr("To the dashboard"));
    m_stack->setCurrentWidget(m_summary);
    removePage();
    m_summary->focusAction();
    updateClock();
    Q_EMIT taskChanged();
}

void Workplace::showTask()
{
    m_stack->setCurrentWidget(m_page ? static_cast<QWidget *>(m_page) : m_nothing);
}

void Workplace::showRecent()
{
    if (!m_session)
        return;
    saveNow();
    m_stack->setCurrentWidget(recentPage());
    m_session->loadRecent();
    m_recent->focusWork();
    Q_EMIT taskChanged();
}

void Workplace::togglePause()
{
    if (!m_page)
        return;
    m_isPaused = !m_isPaused;
    if (m_isPaused) {
        saveNow();
        m_stack->setCurrentWidget(m_paused);
    } else {
        showTask();
    }
    focusWork();
    updateClock();
}

void Workplace::removePage()
{
    if (m_page)
        m_page->disconnect(this);
    for (TaskPage *page : {std::exchange(m_page, nullptr), std::exchange(m_leaving, nullptr)}) {
        if (!page)
            continue;
        m_stack->removeWidget(page);
        page->deleteLater(); // one of its own signals may be what led here
    }
}

void Workplace::updateClock()
{
    if (m_session)
        m_session->workClock()->setWorking(m_page && !m_isPaused && isVisible());
}

void Workplace::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateClock();
}

void Workplace::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateClock();
}

bool Workplace::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (m_session && watched->isWindowType())
            m_session->workClock()->noteActivity();
        break;
    case QEvent::ShortcutOverride: {
        // An editor takes Ctrl+Z for itself; with nothing of its own to undo it leaves the key to what was handed in.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!m_takeBack || !m_takeBack->shortcuts().contains(QKeySequence(key->keyCombination())))
            break;
        const auto *text = qobject_cast<QTextEdit *>(watched);
        const auto *line = qobject_cast<QLineEdit *>(watched);
        if ((text && !text->document()->isUndoAvailable()) || (line && !line->isUndoAvailable())) {
            event->ignore();
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}
