// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/storage/connection.h"

#include <QElapsedTimer>
#include <QMap>

namespace Bench {

// Milliseconds of one call: in all, and from the COMMIT on, which is the durable part.
struct Sample
{
    double total = 0;
    double commit = 0;
};

// Times use cases, and watches the connection for where the time goes. One at a time on a connection.
class Stopwatch
{
public:
    struct Statement
    {
        qint64 calls = 0;
        qint64 nanoseconds = 0; // until the next statement began, the engine's own work included
    };
    using Profile = QMap<QString, QMap<QString, Statement>>; // by case and statement

    Stopwatch(Storage::Connection &connection, bool profiles);
    ~Stopwatch();
    Q_DISABLE_COPY_MOVE(Stopwatch)

    // The outcome of the use case; the sample is last().
    template <typename UseCase>
    auto measure(UseCase useCase)
    {
        begin();
        auto outcome = useCase();
        end();
        return outcome;
    }

    // What a server does when nobody waits: null where there was nothing to do.
    std::optional<Sample> rest();

    const Sample &last() const { return m_last; }
    void fileUnder(const QString &caseName); // what was last measured, where statements are counted
    const Profile &profile() const { return m_profile; }
    const QMap<QString, qint64> &calls() const { return m_calls; } // by case

private:
    void begin();
    void end();
    void see(const QString &statement);

    Storage::Connection &m_connection;
    const bool m_profiles;
    QElapsedTimer m_timer;
    qint64 m_commitBegan = -1;
    Sample m_last;
    QList<std::pair<QString, qint64>> m_seen; // statements of the last call, and when they began
    qint64 m_ended = 0;
    Profile m_profile;
    QMap<QString, qint64> m_calls;
};

}
