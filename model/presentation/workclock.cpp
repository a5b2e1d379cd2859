// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/workclock.h"

#include "model/workspace/workspacestore.h"

#include <algorithm>

using namespace std::chrono_literals;

WorkClock::WorkClock(std::shared_ptr<WorkspaceStore> workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_day(todayHere())
    , m_lastStored(m_workspace->now())
{
    load();
}

QDate WorkClock::todayHere() const
{
    return m_workspace->now().toLocalTime().date();
}

void WorkClock::load()
{
    QCoro::connect(m_workspace->work(m_day), this, [this, day = m_day](const Result<WorkAmount> &amount) {
        if (!amount) {
            Q_EMIT failed(amount.error());
            return;
        }
        if (day != m_day)
            return;
        m_today = {.seconds = amount->seconds + m_unstored.seconds, .pieces = amount->pieces + m_unstored.pieces};
        Q_EMIT changed(m_today);
    });
}

void WorkClock::setWorking(bool isWorking)
{
    if (isWorking == m_lastSign.isValid())
        return;
    if (isWorking) {
        m_lastSign = m_workspace->now();
        return;
    }
    add();
    m_lastSign = {};
    flush();
}

void WorkClock::noteActivity()
{
    if (!m_lastSign.isValid())
        return;
    add();
    if (m_workspace->now() - m_lastStored >= storeAfter)
        flush();
}

void WorkClock::add()
{
    const QDateTime now = m_workspace->now();
    const auto span = std::clamp<std::chrono::milliseconds>(now - m_lastSign, 0ms, idleAfter) + m_rest;
    m_lastSign = now;
    const auto whole = std::chrono::floor<std::chrono::seconds>(span);
    m_rest = span - whole;
    if (const QDate day = todayHere(); day != m_day) {
        flush(); // what came before midnight belongs to the day before
        m_day = day;
        m_today = {};
        load();
    }
    if (whole == 0s)
        return;
    m_unstored.seconds += int(whole.count());
    m_today.seconds += int(whole.count());
    Q_EMIT changed(m_today);
}

void WorkClock::countPiece(int number)
{
    m_unstored.pieces += number;
    m_today.pieces = std::max(0, m_today.pieces + number);
    Q_EMIT changed(m_today);
    flush();
}

void WorkClock::flush()
{
    m_lastStored = m_workspace->now();
    if (m_unstored == WorkAmount())
        return;
    QCoro::connect(
        m_workspace->addWork(m_day, std::exchange(m_unstored, {})), this, [this](const Result<void> &stored) {
            if (!stored)
                Q_EMIT failed(stored.error());
        });
}
