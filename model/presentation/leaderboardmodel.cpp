// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/leaderboardmodel.h"

#include <algorithm>

LeaderboardModel::LeaderboardModel(const UserIdentity &self, QObject *parent)
    : QAbstractListModel(parent)
    , m_self(self)
{
}

void LeaderboardModel::setLeaderboard(const Leaderboard &leaderboard)
{
    beginResetModel();
    m_leaderboard = leaderboard;
    endResetModel();
}

bool LeaderboardModel::isOwn(const UserScore &score) const
{
    return score.identity.username == m_self.username && score.identity.authMethod == m_self.authMethod;
}

int LeaderboardModel::ownRow() const
{
    const auto own =
        std::ranges::find_if(m_leaderboard.scores, [this](const UserScore &score) { return isOwn(score); });
    return own == m_leaderboard.scores.cend() ? -1 : int(std::distance(m_leaderboard.scores.cbegin(), own));
}

int LeaderboardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_leaderboard.scores.size());
}

QVariant LeaderboardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const UserScore &score = m_leaderboard.scores.at(index.row());
    const Contributions &done = score.contributions;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return score.identity.displayName.isEmpty() ? score.identity.username : score.identity.displayName;
    case RankRole:
        return score.rank ? QVariant(*score.rank) : QVariant();
    case ScoreRole:
        return score.leaderScore;
    case LevelRole:
        return score.level;
    case StreakDaysRole:
        return score.streakDays;
    case PromptsRole:
        return done.prompts;
    case RepliesRole:
        return done.repliesAssistant + done.repliesPrompter;
    case LabelsRole:
        return done.labelsSimple + done.labelsFull;
    case RankingsRole:
        return done.rankingsTotal;
    case OwnRole:
        return isOwn(score);
    default:
        return {};
    }
}
