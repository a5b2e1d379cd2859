// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/recentpiece.h"

#include <QDate>
#include <QObject>

#include <chrono>
#include <memory>

class WorkspaceStore;

// One's own time at the desk: it runs from one sign of life to the next while there is a task on it, but no longer than
// idleAfter without any, and not during a pause. By the calendar of the place; what was counted is on disk within
// storeAfter and after flush().
class WorkClock : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds idleAfter{60};
    static constexpr std::chrono::seconds storeAfter{15};

    WorkClock(std::shared_ptr<WorkspaceStore> workspace, QObject *parent);

    const WorkAmount &today() const { return m_today; }
    void setWorking(bool isWorking); // a task is on the desk and nobody paused
    void noteActivity(); // a key, the pointer
    void countPiece(int number = 1); // -1 when one is taken back
    void flush();

Q_SIGNALS:
    void changed(const WorkAmount &today);
    void failed(const Error &error);

private:
    void load();
    void add();
    QDate todayHere() const;

    std::shared_ptr<WorkspaceStore> m_workspace;
    WorkAmount m_today;
    QDate m_day;
    WorkAmount m_unstored;
    std::chrono::milliseconds m_rest{0}; // under a second
    QDateTime m_lastSign; // invalid: not working
    QDateTime m_lastStored;
};
