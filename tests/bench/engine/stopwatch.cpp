// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/engine/stopwatch.h"

#include "model/storage/connection.h"
#include "tests/bench/orstop.h"

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

const QString commit = u"COMMIT"_s;

double milliseconds(qint64 nanoseconds)
{
    return double(nanoseconds) / 1e6;
}

}

Stopwatch::Stopwatch(Storage::Connection &connection, bool profiles)
    : m_connection(connection)
    , m_profiles(profiles)
{
    m_connection.observe([this](const QString &statement) { see(statement); });
}

Stopwatch::~Stopwatch()
{
    m_connection.observe({});
}

void Stopwatch::begin()
{
    m_commitBegan = -1;
    m_seen.clear();
    m_timer.start();
}

void Stopwatch::end()
{
    m_ended = m_timer.nsecsElapsed();
    m_last = {milliseconds(m_ended), m_commitBegan < 0 ? 0 : milliseconds(m_ended - m_commitBegan)};
}

std::optional<Sample> Stopwatch::rest()
{
    if (!m_connection.hasLongLog())
        return {};
    orStop(measure([this] { return m_connection.shortenLog(); }));
    return m_last;
}

void Stopwatch::see(const QString &statement)
{
    if (m_profiles)
        m_seen.append({statement, m_timer.nsecsElapsed()});
    if (statement == commit)
        m_commitBegan = m_timer.nsecsElapsed();
}

void Stopwatch::fileUnder(const QString &caseName)
{
    if (!m_profiles)
        return;
    ++m_calls[caseName];
    for (qsizetype i = 0; i < m_seen.size(); ++i) {
        Statement &statement = m_profile[caseName][m_seen.at(i).first];
        ++statement.calls;
        statement.nanoseconds += (i + 1 < m_seen.size() ? m_seen.at(i + 1).second : m_ended) - m_seen.at(i).second;
    }
}

}
