// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/openwork.h"
#include "model/domain/tree.h"
#include "model/domain/treeconfiguration.h"
#include "model/storage/connection.h"

namespace Storage {

// What is on offer: open pieces of work in pools, one for each language, kind and stratum. Within a pool the items are
// numbered without gaps ("slots"), so that drawing one uniformly is a look-up. Whoever changes anything here holds the
// language (holdLanguage) until the end of the transaction; reading needs no lock.
class WorkRepository
{
public:
    WorkRepository(Connection &connection, const TreeConfiguration &configuration)
        : m_connection(connection)
        , m_configuration(configuration)
    {
    }

    Result<QList<WorkPool>> pools(const QString &lang) const; // those with something in them
    Result<QList<WorkPool>> closedTo(const UserId &user, const QString &lang) const; // how much of each

    struct Drawn
    {
        SubjectId subject;
        bool closed = false; // to the person
    };
    // Nothing where the pool has become smaller meanwhile.
    Result<std::optional<Drawn>> at(const UserId &user, const QString &lang, const WorkPool &pool, int slot) const;
    // The index-th of those that are open to the person. Looks at all that come before it.
    Result<std::optional<SubjectId>> openAt(
        const UserId &user, const QString &lang, const WorkPool &pool, int index) const;

    struct Stored
    {
        WorkItem item;
        std::optional<int> slot; // null while locked
        std::optional<QDateTime> lockedUntil;
    };
    Result<std::optional<Stored>> find(const SubjectId &subject, TaskType kind) const;
    Result<QList<Stored>> ofTree(const TreeId &tree) const; // by subject and kind
    Result<QList<Stored>> locksOver(const QDateTime &now, int maximum) const; // the oldest first

    Result<void> holdLanguage(const QString &lang) const;
    // Also closes it to those who wrote, did or skipped it.
    Result<void> add(const WorkItem &item, const std::optional<QDateTime> &lockedUntil) const;
    Result<void> remove(const SubjectId &subject, TaskType kind) const;
    Result<void> removeAll() const;
    // Nothing happens where it is not on offer any more.
    Result<void> change(const WorkItem &item, const std::optional<QDateTime> &lockedUntil) const;
    Result<void> close(const UserId &user, const SubjectId &subject, TaskType kind) const;

    Result<QMap<TreeState, int>> treeCounts(const QString &lang) const;
    Result<void> countTrees(const QString &lang, TreeState state, int change) const;
    Result<void> recountTrees() const;
    Result<QStringList> countedLanguages() const;

private:
    Result<int> takeSlot(const WorkItem &item) const;
    Result<void> leaveSlot(const WorkItem &item, int slot) const;
    Result<void> closeToThoseConcerned(const WorkItem &item, bool isLocked) const;

    Connection &m_connection;
    const TreeConfiguration &m_configuration;
};

}
