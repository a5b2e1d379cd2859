// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/messagetreemodel.h"

#include <algorithm>

MessageTreeModel::MessageTreeModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void MessageTreeModel::setTree(const MessageTree &tree)
{
    beginResetModel();
    m_tree = tree;
    endResetModel();
}

int MessageTreeModel::rowOf(MessageId message) const
{
    const auto found = std::ranges::find(m_tree.messages, message, &Message::id);
    return found == m_tree.messages.cend() ? -1 : int(std::distance(m_tree.messages.cbegin(), found));
}

int MessageTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tree.messages.size());
}

QVariant MessageTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Message &message = m_tree.messages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return message.text;
    case MessageIdRole:
        return QVariant::fromValue(message.id);
    case AuthorRole:
        return QVariant::fromValue(message.role);
    case DepthRole:
        return message.depth;
    case RankRole:
        return message.rank ? QVariant(*message.rank) : QVariant();
    case RankingCountRole:
        return message.rankingCount;
    case ReviewCountRole:
        return message.reviewCount;
    case ReviewResultRole:
        return message.reviewResult ? QVariant(*message.reviewResult) : QVariant();
    case ChildrenCountRole:
        return message.childrenCount;
    case CreatedDateRole:
        return message.createdDate;
    case SyntheticRole:
        return message.synthetic;
    case EditedRole:
        return message.edited;
    case DeletedRole:
        return message.deleted;
    default:
        return {};
    }
}
