// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// How the window follows its session.
#include "widgets/shell/mainwindow.h"

#include "model/presentation/leaderboardmodel.h"
#include "model/presentation/messagesmodel.h"
#include "model/presentation/outboxmodel.h"
#include "model/presentation/preferences.h"
#include "model/presentation/session.h"
#include "model/presentation/workclock.h"
#include "widgets/pages/dashboardpage.h"
#include "widgets/pages/leaderboardpage.h"
#include "widgets/pages/messagespage.h"
#include "widgets/pages/outboxpage.h"
#include "widgets/pages/settingspage.h"
#include "widgets/pages/termspage.h"
#include "widgets/pages/welcomepage.h"
#include "widgets/shell/commands.h"
#include "widgets/shell/pageheader.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/workplace.h"
#include "widgets/words/errorwords.h"
#include "widgets/words/flowwords.h"

#include <QStackedWidget>

void MainWindow::setSession(Session *session)
{
    if (m_session) {
        m_workplace->saveNow();
        m_session->disconnect(this);
    }
    m_session = session;
    m_isFlushed = false;
    m_workplace->setSession(session);
    m_commands->setPreferences(session ? session->preferences() : nullptr);
    if (m_settings)
        m_settings->setSession(session);
    m_dashboard->setLeaderboard(session ? session->leaderboard() : nullptr);
    if (m_outbox)
        m_outbox->setModel(session ? session->outbox() : nullptr);
    if (m_messages)
        m_messages->setModel(session ? session->messages() : nullptr);
    if (m_leaderboard)
        m_leaderboard->setModel(session ? session->leaderboard() : nullptr);
    if (!session)
        return;
    if (m_welcome) {
        m_welcome->deleteLater();
        m_welcome = nullptr;
    }
    setShellVisible(true);
    wireSession();
    m_dashboard->setScore({});
    m_header->setLanguages(session->languages(), session->language());
    const OutboxFigures figures = session->outbox()->figures();
    m_sidebar->setCount(Place::Outbox, figures.waiting + figures.needDecision);
    m_dashboard->setDelivery(figures.waiting, figures.needDecision);
    m_dashboard->setLanguages(session->languages(), session->language());
    m_dashboard->offerTutorial(!session->preferences()->isTutorialDone());
    showDay();
    openLastPlace();
}

void MainWindow::showDay()
{
    const WorkAmount today = m_session->workClock()->today();
    const Preferences *preferences = m_session->preferences();
    m_dashboard->setDay(today, preferences->goalMinutes(), preferences->goalPieces());
    const QString goal = FlowWords::goal(today, preferences->goalMinutes(), preferences->goalPieces());
    m_sidebar->setToday(goal);
}

void MainWindow::showNews(const QList<Announcement> &news)
{
    m_news = news;
    m_dashboard->setNews(news, m_session->preferences()->newsSeen());
}

void MainWindow::showTerms(const TermsOffer &offer)
{
    if (!offer.isRequired || offer.isAccepted)
        return;
    if (!m_terms) {
        m_terms = new TermsPage(m_pages);
        m_pages->addWidget(m_terms);
        connect(m_terms, &TermsPage::accepted, this, [this](const Terms &terms) {
            if (m_session)
                m_session->acceptTerms(terms);
        });
        connect(m_terms, &TermsPage::declined, this, &QWidget::close);
    }
    setShellVisible(false);
    m_terms->show(offer.terms);
    m_pages->setCurrentWidget(m_terms);
    m_terms->focusWork();
}

void MainWindow::wireSession()
{
    Session *session = m_session;
    connect(session, &Session::availabilityChanged, this, [this](const Availability &availability) {
        m_dashboard->setAvailability(availability, m_session->language());
        showOptionalWork(availability);
    });
    connect(session, &Session::languagesChanged, this, [this](const QMap<QString, int> &languages) {
        m_header->setLanguages(languages, m_session->language());
        m_dashboard->setLanguages(languages, m_session->language());
    });
    connect(session, &Session::termsOffered, this, &MainWindow::showTerms);
    connect(session, &Session::termsAccepted, this, [this] {
        setShellVisible(true);
        open(m_place);
    });
    connect(session, &Session::newsLoaded, this, &MainWindow::showNews);
    connect(session->workClock(), &WorkClock::changed, this, &MainWindow::showDay);
    connect(session->preferences(), &Preferences::changed, this, [this] {
        showDay();
        showNews(m_news);
        m_dashboard->offerTutorial(!m_session->preferences()->isTutorialDone());
    });
    connect(session, &Session::takenBack, this, [this] {
        m_place = Place::Work;
        m_pages->setCurrentWidget(m_workplace);
        m_sidebar->setCurrent(Place::Work);
    });
    connect(session, &Session::ownScoreChanged, m_dashboard, &DashboardPage::setScore);
    connect(session, &Session::deliveryChanged, this, [this](int waiting, int needDecision) {
        m_sidebar->setCount(Place::Outbox, waiting + needDecision);
        m_dashboard->setDelivery(waiting, needDecision);
    });
    if (m_messages)
        connect(session, &Session::treeLoaded, m_messages, &MessagesPage::showTree);
    connect(session, &Session::failed, this, [this](const Error &error) { showProblem(sentence(error)); });
}
