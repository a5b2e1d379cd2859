// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>
#include <QStyledItemDelegate>
#include <QWidget>

#include <functional>

// What one row of a list shows: an icon, a title with something at its end, and up to two quieter lines.
struct ListRow
{
    QString icon;
    QString title;
    QString end;
    QString text;
    bool needsAttention = false;
};

// Draws rows as quiet cards. What they say comes from a function, since words are made in widgets and models have none.
class ListRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using Reader = std::function<ListRow(const QModelIndex &)>;

    ListRowDelegate(Reader reader, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    ListRow row(const QModelIndex &index) const { return m_reader(index); }

private:
    Reader m_reader;
};

// A list view that shows such rows.
class RowListView final : public QListView
{
    Q_OBJECT
public:
    RowListView(ListRowDelegate::Reader reader, const QString &accessibleName, QWidget *parent = nullptr);
};
