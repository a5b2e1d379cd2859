// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/messagesmodel.h"

MessagesModel::MessagesModel(std::shared_ptr<Backend> backend, QObject *parent)
    : QAbstractListModel(parent)
    , m_backend(std::move(backend))
{
}

void MessagesModel::setFilter(const MessageFilter &filter)
{
    m_filter = filter;
    reload();
}

void MessagesModel::reload()
{
    ++m_generation;
    beginResetModel();
    m_messages.clear();
    m_complete = false;
    m_loading = false;
    endResetModel();
    fetchMore({});
}

int MessagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

QVariant MessagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Message &message = m_messages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return message.text;
    case MessageIdRole:
        return QVariant::fromValue(message.id);
    case TreeIdRole:
        return QVariant::fromValue(message.treeId);
    case AuthorRole:
        return QVariant::fromValue(message.role);
    case LanguageRole:
        return message.lang;
    case CreatedDateRole:
        return message.createdDate;
    case DepthRole:
        return message.depth;
    case ReviewResultRole:
        return message.reviewResult ? QVariant(*message.reviewResult) : QVariant();
    case ReviewCountRole:
        return message.reviewCount;
    case SyntheticRole:
        return message.synthetic;
    case DeletedRole:
        return message.deleted;
    default:
        return {};
    }
}

bool MessagesModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_loading;
}

void MessagesModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    MessageFilter page = m_filter;
    page.maximum = pageSize;
    if (!m_messages.isEmpty()) {
        page.beforeDate = m_messages.constLast().createdDate;
        page.beforeId = m_messages.constLast().id;
    }
    m_loading = true;
    Q_EMIT loadingChanged(true);
    QCoro::connect(m_backend->messages(page), this, [this, asked = m_generation](const Result<QList<Message>> &answer) {
        if (asked != m_generation)
            return;
        m_complete = !answer || answer->size() < pageSize; // after a failure: until it is loaded anew
        if (answer)
            append(*answer); // still loading: who is told of the rows may ask for more before they are there
        m_loading = false;
        Q_EMIT loadingChanged(false);
        if (!answer)
            Q_EMIT failed(answer.error());
    });
}

void MessagesModel::append(const QList<Message> &page)
{
    if (page.isEmpty())
        return;
    beginInsertRows({}, int(m_messages.size()), int(m_messages.size() + page.size()) - 1);
    m_messages.append(page);
    endInsertRows();
}
