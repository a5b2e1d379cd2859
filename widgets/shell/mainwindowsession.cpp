// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// How the window follows its session.
#include "widgets/shell/mainwindow.h"

#include "model/presentation/leaderboardmodel.h"
#include "model/presentation/messagesmodel.h"
#include "model/presentation/outboxmodel.h"
#include "model/presentation/session.h"
#include "widgets/pages/dashboardpage.h"
#include "widgets/pages/leaderboardpage.h"
#include "widgets/pages/messagespage.h"
#include "widgets/pages/outboxpage.h"
#include "widgets/pages/welcomepage.h"
#include "widgets/shell/pageheader.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/workplace.h"
#include "widgets/words/errorwords.h"

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
    m_dashboard->setLeaderboard(session ? session->leaderboard() : nullptr);
    m_outbox->setModel(session ? session->outbox() : nullptr);
    m_messages->setModel(session ? session->messages() : nullptr);
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
    open(Place::Dashboard);
}

void MainWindow::wireSession()
{
    Session *session = m_session;
    connect(session, &Session::availabilityChanged, this, [this](const Availability &availability) {
        m_dashboard->setAvailability(availability, m_session->language());
        showOptionalWork(availability);
    });
    connect(session, &Session::languagesChanged, this,
        [this](const QMap<QString, int> &languages) { m_header->setLanguages(languages, m_session->language()); });
    connect(session, &Session::ownScoreChanged, m_dashboard, &DashboardPage::setScore);
    connect(session, &Session::deliveryChanged, this, [this](int waiting, int needDecision) {
        m_sidebar->setCount(Place::Outbox, waiting + needDecision);
        m_dashboard->setDelivery(waiting, needDecision);
    });
    connect(session, &Session::treeLoaded, m_messages, &MessagesPage::showTree);
    connect(session, &Session::failed, this, [this](const Error &error) { showProblem(sentence(error)); });
}
