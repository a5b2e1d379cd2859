// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"

#include <QAbstractListModel>

// One tree as a list: depth first, each message with its depth, so that a plain list view shows it indented
// and in full.
class MessageTreeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        MessageIdRole = Qt::UserRole, // MessageId
        TextRole, // QString, the same as Qt::DisplayRole
        AuthorRole, // Role
        DepthRole, // int, 0 = prompt
        RankRole, // int, 0 = best of its siblings, invalid: not ranked
        RankingCountRole, // int
        ReviewCountRole, // int
        ReviewResultRole, // bool, invalid: undecided
        ChildrenCountRole, // int
        CreatedDateRole, // QDateTime, UTC
        SyntheticRole, // bool
        EditedRole, // bool
        DeletedRole, // bool
    };

    explicit MessageTreeModel(QObject *parent = nullptr);

    void setTree(const MessageTree &tree);
    const MessageTree &tree() const { return m_tree; } // state, goal, limits
    int rowOf(MessageId message) const; // -1: not in the tree
    const Message &messageAt(int row) const { return m_tree.messages.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    MessageTree m_tree;
};
