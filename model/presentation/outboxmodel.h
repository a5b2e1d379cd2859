// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace/outboxentry.h"

#include <QAbstractListModel>

class WorkspaceStore;

// Everything that was handed in, newest first, and what became of it. Mirrors the workspace, change by
// change.
class OutboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { TaskAnswer, GivenLabels, GivenReport }; // to a task; said of a message without one

    enum Role {
        EntryIdRole = Qt::UserRole, // QString
        TaskIdRole, // QString
        TaskTypeRole, // TaskType
        LanguageRole, // QString, BCP 47
        StateRole, // DeliveryState
        TextRole, // QString; empty for labels and rankings
        QueuedAtRole, // QDateTime, UTC, as all dates
        NotBeforeRole, // QDateTime, invalid: none
        ReceivedDateRole, // QDateTime, invalid: not confirmed
        AttemptsRole, // int
        ErrorRole, // Error, invalid: none
        KindRole, // Kind
    };

    OutboxModel(std::shared_ptr<WorkspaceStore> workspace, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const OutboxEntry &entryAt(int row) const { return m_entries.at(row); }
    OutboxFigures figures() const;

Q_SIGNALS:
    void figuresChanged(const OutboxFigures &figures);
    void failed(const Error &error);

private:
    void load(QList<OutboxEntry> entries);
    void put(const OutboxEntry &entry);
    void remove(OutboxEntryId entry);

    std::shared_ptr<WorkspaceStore> m_workspace;
    QList<OutboxEntry> m_entries;
};
