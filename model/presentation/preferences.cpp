// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/preferences.h"

#include "model/workspace/workspacestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto holdKey = "flow.hold_seconds"_L1;
constexpr auto aheadKey = "flow.tasks_ahead"_L1;
constexpr auto lookKey = "flow.look_before_sending"_L1;
constexpr auto goalMinutesKey = "goal.minutes"_L1;
constexpr auto goalPiecesKey = "goal.pieces"_L1;
constexpr auto shortcutPrefix = "shortcut."_L1;
constexpr auto tutorialKey = "tutorial.done"_L1;
constexpr auto newsKey = "news.seen"_L1;
constexpr auto noShortcut = "none"_L1; // an empty value: as the program comes

constexpr auto separator = "; "_L1; // as in QKeySequence::listToString
constexpr int usualHold = 30;
constexpr int longestHold = 600;

}

Preferences::Preferences(std::shared_ptr<WorkspaceStore> workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
{
}

int Preferences::number(const QString &key, int otherwise, int minimum, int maximum) const
{
    bool isNumber = false;
    const int value = m_workspace->setting(key).toInt(&isNumber);
    return isNumber ? std::clamp(value, minimum, maximum) : otherwise;
}

void Preferences::store(const QString &key, const QString &value)
{
    if (m_workspace->setting(key) == value)
        return;
    QCoro::connect(m_workspace->storeSetting(key, value), this, [this](const Result<void> &stored) {
        if (!stored)
            Q_EMIT failed(stored.error());
    });
    Q_EMIT changed();
}

std::chrono::seconds Preferences::hold() const
{
    return std::chrono::seconds(number(holdKey, usualHold, 0, longestHold));
}

void Preferences::setHold(std::chrono::seconds hold)
{
    store(holdKey, QString::number(hold.count()));
}

int Preferences::tasksAhead() const
{
    return number(aheadKey, 1, 0, 2);
}

void Preferences::setTasksAhead(int tasks)
{
    store(aheadKey, QString::number(tasks));
}

bool Preferences::looksBeforeSending() const
{
    return number(lookKey, 0, 0, 1) == 1;
}

void Preferences::setLooksBeforeSending(bool looks)
{
    store(lookKey, looks ? u"1"_s : u"0"_s);
}

int Preferences::goalMinutes() const
{
    return number(goalMinutesKey, 0, 0, 24 * 60);
}

int Preferences::goalPieces() const
{
    return number(goalPiecesKey, 0, 0, 10'000);
}

void Preferences::setGoal(int minutes, int pieces)
{
    store(goalMinutesKey, QString::number(minutes));
    store(goalPiecesKey, QString::number(pieces));
}

std::optional<QStringList> Preferences::shortcuts(const QString &command) const
{
    const QString text = m_workspace->setting(shortcutPrefix + command);
    if (text.isEmpty())
        return std::nullopt;
    if (text == noShortcut)
        return QStringList();
    return text.split(separator);
}

void Preferences::setShortcuts(const QString &command, const std::optional<QStringList> &shortcuts)
{
    QString text;
    if (shortcuts)
        text = shortcuts->isEmpty() ? QString(noShortcut) : shortcuts->join(separator);
    store(shortcutPrefix + command, text);
}

bool Preferences::isTutorialDone() const
{
    return number(tutorialKey, 0, 0, 1) == 1;
}

void Preferences::setTutorialDone(bool isDone)
{
    store(tutorialKey, isDone ? u"1"_s : u"0"_s);
}

QString Preferences::newsSeen() const
{
    return m_workspace->setting(newsKey);
}

void Preferences::setNewsSeen(const QString &id)
{
    store(newsKey, id);
}
