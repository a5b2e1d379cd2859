// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

class WorkspaceStore;

// What one person likes to have: kept in the workspace, read from memory.
class Preferences : public QObject
{
    Q_OBJECT

public:
    Preferences(std::shared_ptr<WorkspaceStore> workspace, QObject *parent);

    std::chrono::seconds hold() const; // of what was handed in, before it leaves; 30 s, 0 to 10 minutes
    void setHold(std::chrono::seconds hold);
    int tasksAhead() const; // kept ready while one is worked on; 1, 0 to 2
    void setTasksAhead(int tasks);
    bool looksBeforeSending() const; // a step between submitting and the outbox; off
    void setLooksBeforeSending(bool looks);
    int goalMinutes() const; // a day; 0: none
    int goalPieces() const;
    void setGoal(int minutes, int pieces);

    // The keys of a command as portable text, where they are not what the program comes with.
    std::optional<QStringList> shortcuts(const QString &command) const;
    void setShortcuts(const QString &command, const std::optional<QStringList> &shortcuts);

    bool isTutorialDone() const; // or left for good
    void setTutorialDone(bool isDone);
    QString newsSeen() const; // the id of the last announcement that was put away
    void setNewsSeen(const QString &id);

Q_SIGNALS:
    void changed();
    void failed(const Error &error);

private:
    int number(const QString &key, int otherwise, int minimum, int maximum) const;
    void store(const QString &key, const QString &value);

    std::shared_ptr<WorkspaceStore> m_workspace;
};
