// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"
#include "model/domain/treeconfiguration.h"
#include "model/exchange/importer.h"
#include "model/exchange/record.h"
#include "model/storage/queue/importrepository.h"

#include <QSet>

namespace Exchange {

// Puts records into the queue, within the transaction of its caller. What a record lacks or gets wrong goes into the
// report; an error means that storage failed.
class Arrivals
{
public:
    Arrivals(Storage::Connection &queue, const Clock &clock, const ImportOptions &options,
        const TreeConfiguration &limits, ImportReport &report);

    Result<void> add(int line, const TreeRecord &tree);
    Result<void> add(int line, const MessageRecord &message);
    // Hangs in what stood before its parent, and counts for authors what has come.
    Result<void> finish();

private:
    using Place = Storage::ImportRepository::Place;

    Result<void> addRoot(const MessageRecord &root, const TreeRecord &tree);
    Result<void> addReply(int line, const MessageRecord &reply);
    Result<void> insert(const MessageRecord &record, const Place &place);
    // Empty when it can go in.
    Result<QString> whyNot(const TreeRecord &tree);
    Result<QString> whyNot(const MessageRecord &reply, const Place &parent) const;
    Result<std::optional<Place>> placeOf(const QString &fileId) const;
    Result<std::optional<UserId>> author(const MessageRecord &record);
    void noteForScores(const std::optional<TreeId> &tree, const std::optional<UserId> &user);
    Result<void> countForAuthors();

    Storage::Connection &m_queue;
    const Clock &m_clock;
    const ImportOptions &m_options;
    const TreeConfiguration &m_limits; // of trees that are not finished
    ImportReport &m_report;
    Storage::ImportRepository m_repository;
    QHash<QString, std::optional<Place>> m_places; // of the tree that is being added: looked up once
    QSet<QString> m_knownAuthors;
    QHash<MessageId, ImportReport::Loose> m_loose;
    QSet<TreeId> m_treesToCount; // that something of an author has come into
    QSet<UserId> m_authorsToCount;
};

}
