// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/leaderboard.h"

#include <QAbstractListModel>

// The people of a leaderboard, by rank; one's own row is marked.
class LeaderboardModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RankRole = Qt::UserRole, // int, 1 = first, invalid: not ranked
        NameRole, // QString, the same as Qt::DisplayRole
        ScoreRole, // int
        LevelRole, // int, 0–100
        StreakDaysRole, // int
        PromptsRole, // int, as are the next three
        RepliesRole,
        LabelsRole,
        RankingsRole,
        OwnRole, // bool
    };

    LeaderboardModel(const UserIdentity &self, QObject *parent);

    void setLeaderboard(const Leaderboard &leaderboard);
    TimeFrame timeFrame() const { return m_leaderboard.timeFrame; }
    QDateTime lastUpdated() const { return m_leaderboard.lastUpdated; }
    const UserScore &scoreAt(int row) const { return m_leaderboard.scores.at(row); }
    int ownRow() const; // -1: not on the board

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    bool isOwn(const UserScore &score) const;

    UserIdentity m_self;
    Leaderboard m_leaderboard;
};
