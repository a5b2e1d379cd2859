// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/pages/leaderboardcolumns.h"

#include "model/presentation/leaderboardmodel.h"
#include "widgets/theme/colours.h"

#include <QApplication>
#include <QFont>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array roles{LeaderboardModel::RankRole, LeaderboardModel::NameRole, LeaderboardModel::ScoreRole,
    LeaderboardModel::LevelRole, LeaderboardModel::StreakDaysRole, LeaderboardModel::PromptsRole,
    LeaderboardModel::RepliesRole, LeaderboardModel::LabelsRole, LeaderboardModel::RankingsRole};
constexpr int nameColumn = 1;

}

void LeaderboardColumns::setSource(QAbstractItemModel *source)
{
    if (m_source)
        m_source->disconnect(this);
    beginResetModel();
    m_source = source;
    endResetModel();
    if (!source)
        return;
    // Boards are replaced as a whole; a reset is what happens.
    const auto reset = [this] {
        beginResetModel();
        endResetModel();
    };
    connect(source, &QAbstractItemModel::modelReset, this, reset);
    connect(source, &QAbstractItemModel::rowsInserted, this, reset);
    connect(source, &QAbstractItemModel::rowsRemoved, this, reset);
    connect(source, &QAbstractItemModel::dataChanged, this, reset);
}

int LeaderboardColumns::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_source ? 0 : m_source->rowCount();
}

int LeaderboardColumns::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(roles.size());
}

QVariant LeaderboardColumns::data(const QModelIndex &index, int role) const
{
    if (!m_source || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QModelIndex row = m_source->index(index.row(), 0);
    const bool isOwn = row.data(LeaderboardModel::OwnRole).toBool();
    switch (role) {
    case Qt::DisplayRole: {
        const QVariant value = row.data(roles.at(index.column()));
        if (index.column() == nameColumn)
            return isOwn ? tr("%1 (you)").arg(value.toString()) : value;
        return value.isValid() ? QLocale().toString(value.toInt()) : u"–"_s;
    }
    case Qt::TextAlignmentRole:
        return int((index.column() == nameColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font = QApplication::font();
        font.setWeight(isOwn ? QFont::DemiBold : QFont::Normal);
        return font;
    }
    case Qt::BackgroundRole:
        return isOwn ? QVariant(Theme::colour(Theme::Colour::AccentTint, QApplication::palette())) : QVariant();
    default:
        return {};
    }
}

QVariant LeaderboardColumns::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(roles.size()))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == nameColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const std::array titles{tr("Place"), tr("Name"), tr("Points"), tr("Level"), tr("Days in a row"), tr("Prompts"),
        tr("Replies"), tr("Reviews"), tr("Rankings")};
    return titles.at(section);
}
