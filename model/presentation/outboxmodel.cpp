// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/outboxmodel.h"

#include "model/domain/overloaded.h"
#include "model/workspace/workspacestore.h"

#include <algorithm>

namespace {

QString textOf(const OutboxWork &work)
{
    return std::visit(Overloaded{
                          [](const Interaction &interaction) {
                              const auto *reply = std::get_if<TextReply>(&interaction.kind);
                              return reply ? reply->text : QString();
                          },
                          [](const FreeLabels &) { return QString(); },
                          [](const MessageReport &report) { return report.report.text; },
                      },
        work);
}

QString taskOf(const OutboxWork &work)
{
    const auto *interaction = std::get_if<Interaction>(&work);
    return interaction ? interaction->taskId.toString() : QString();
}

OutboxModel::Kind kindOf(const OutboxWork &work)
{
    return std::visit(Overloaded{
                          [](const Interaction &) { return OutboxModel::Kind::TaskAnswer; },
                          [](const FreeLabels &) { return OutboxModel::Kind::GivenLabels; },
                          [](const MessageReport &) { return OutboxModel::Kind::GivenReport; },
                      },
        work);
}

QVariant orInvalid(const std::optional<QDateTime> &dateTime)
{
    return dateTime ? QVariant(*dateTime) : QVariant();
}

}

OutboxModel::OutboxModel(std::shared_ptr<WorkspaceStore> workspace, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(std::move(workspace))
{
    connect(m_workspace.get(), &WorkspaceStore::outboxChanged, this, &OutboxModel::put);
    connect(m_workspace.get(), &WorkspaceStore::outboxRemoved, this, &OutboxModel::remove);
    QCoro::connect(m_workspace->outbox(), this, [this](const Result<QList<OutboxEntry>> &entries) {
        if (entries)
            load(*entries);
        else
            Q_EMIT failed(entries.error());
    });
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutboxEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return textOf(entry.work);
    case KindRole:
        return QVariant::fromValue(kindOf(entry.work));
    case EntryIdRole:
        return entry.id.toString();
    case TaskIdRole:
        return taskOf(entry.work);
    case TaskTypeRole:
        return QVariant::fromValue(entry.taskType);
    case LanguageRole:
        return entry.lang;
    case StateRole:
        return QVariant::fromValue(entry.state);
    case QueuedAtRole:
        return entry.queuedAt;
    case NotBeforeRole:
        return orInvalid(entry.notBefore);
    case ReceivedDateRole:
        return orInvalid(entry.receivedDate);
    case AttemptsRole:
        return entry.attempts;
    case ErrorRole:
        return entry.lastError ? QVariant::fromValue(*entry.lastError) : QVariant();
    default:
        return {};
    }
}

OutboxFigures OutboxModel::figures() const
{
    OutboxFigures figures;
    for (const OutboxEntry &entry : m_entries) {
        figures.waiting += isUndelivered(entry.state) ? 1 : 0;
        figures.needDecision += needsDecision(entry.state) ? 1 : 0;
    }
    return figures;
}

// Changes that came in while the list was being read are in the list already, or newer than it.
void OutboxModel::load(QList<OutboxEntry> entries)
{
    for (const OutboxEntry &newer : std::as_const(m_entries)) {
        const auto same = std::ranges::find(entries, newer.id, &OutboxEntry::id);
        if (same == entries.end())
            entries.append(newer);
        else
            *same = newer;
    }
    beginResetModel();
    m_entries = std::move(entries);
    std::ranges::reverse(m_entries);
    endResetModel();
    Q_EMIT figuresChanged(figures());
}

void OutboxModel::put(const OutboxEntry &entry)
{
    const auto known = std::ranges::find(std::as_const(m_entries), entry.id, &OutboxEntry::id);
    if (known == m_entries.cend()) {
        beginInsertRows({}, 0, 0);
        m_entries.prepend(entry);
        endInsertRows();
    } else {
        const int row = int(std::distance(m_entries.cbegin(), known));
        m_entries[row] = entry;
        Q_EMIT dataChanged(index(row), index(row));
    }
    Q_EMIT figuresChanged(figures());
}

void OutboxModel::remove(OutboxEntryId entry)
{
    const auto known = std::ranges::find(std::as_const(m_entries), entry, &OutboxEntry::id);
    if (known == m_entries.cend())
        return;
    const int row = int(std::distance(m_entries.cbegin(), known));
    beginRemoveRows({}, row, row);
    m_entries.removeAt(row);
    endRemoveRows();
    Q_EMIT figuresChanged(figures());
}
