// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/backend/backend.h"

#include <QAbstractListModel>

#include <memory>

// The backend's messages, newest first, a page at a time (fetchMore).
class MessagesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        MessageIdRole = Qt::UserRole, // MessageId
        TreeIdRole, // TreeId
        TextRole, // QString, the same as Qt::DisplayRole
        AuthorRole, // Role
        LanguageRole, // QString, BCP 47
        CreatedDateRole, // QDateTime, UTC
        DepthRole, // int, 0 = prompt
        ReviewResultRole, // bool, invalid: undecided
        ReviewCountRole, // int
        SyntheticRole, // bool
        DeletedRole, // bool
    };
    static constexpr int pageSize = 50;

    MessagesModel(std::shared_ptr<Backend> backend, QObject *parent);

    void setFilter(const MessageFilter &filter); // begins anew; the page fields of the filter are its own
    const MessageFilter &filter() const { return m_filter; }
    void reload(); // begins anew
    bool isLoading() const { return m_loading; }
    const Message &messageAt(int row) const { return m_messages.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    void failed(const Error &error);

private:
    void append(const QList<Message> &page);

    std::shared_ptr<Backend> m_backend;
    MessageFilter m_filter;
    QList<Message> m_messages;
    bool m_loading = false;
    bool m_complete = false;
    int m_generation = 0; // an answer to an older question is dropped
};
