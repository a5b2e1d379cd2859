// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/random.h"
#include "model/simulation/steppingclock.h"
#include "model/simulation/workforce.h"
#include "model/storage/connection.h"
#include "tests/simulation/scenario.h"

#include <QTemporaryDir>

// A scenario in a queue of its own: people work, then honest ones finish what is there. What goes wrong is collected.
class Trial
{
public:
    Trial(quint64 seed, const Storage::DatabaseUrl &url);

    void work(); // with looks at the board and at what is on offer in between
    // New honest people do everything but write prompts, until somebody who has done nothing yet is offered nothing
    // more, with every lock out of time.
    void finishEverything();
    void check();

    QStringList complaints() const { return m_complaints; }
    QMap<QString, int> whatHappened();

private:
    void importBacklog();
    void meddle();
    void moderate();
    void moderate(const MessageId &message, const UserId &author);
    void lookAtBoard();
    void lookAtOffers(const UserIdentity &person, const QString &lang);
    Availability settledOffers(const UserIdentity &person, const QString &lang);
    bool workOff(const Simulation::Annotator &person);
    void complain(const QString &what) { m_complaints.append(what); }
    template <typename T>
    void tolerate(const Result<T> &result, const char *what); // what a rule forbids is no complaint
    template <typename T>
    T require(Result<T> result, const char *what);

    const Scenario m_scenario;
    SeededRandom m_choices; // the queue's
    SeededRandom m_random; // of the people
    Simulation::SteppingClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Storage::Connection> m_connection;
    std::unique_ptr<Engine::Queue> m_queue;
    std::unique_ptr<Simulation::Workforce> m_workforce;
    QHash<QString, int> m_scores; // at the last look at the board
    QStringList m_complaints;
};
