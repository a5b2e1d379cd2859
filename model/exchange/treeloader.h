// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/exchange/anonymizer.h"
#include "model/exchange/exportoptions.h"
#include "model/exchange/record.h"
#include "model/storage/queue/exportrepository.h"

namespace Exchange {

// Makes records of what the queue holds: the baseline of a file and what was done here, in one.
class TreeLoader
{
public:
    TreeLoader(Storage::Connection &queue, const ExportSelection &selection, const Anonymizer &anonymizer);

    // The whole tree, depth first; the parts that the selection leaves out are the caller's to drop.
    Result<TreeRecord> load(const Storage::ExportRepository::Tree &tree) const;
    MessageRecord loose(const Storage::ExportRepository::ExportedMessage &message) const;

private:
    using ExportedMessage = Storage::ExportRepository::ExportedMessage;

    MessageRecord recordOf(const ExportedMessage &message, QJsonObject fields) const;
    Result<void> addLabels(const TreeId &tree, QHash<MessageId, MessageRecord> &records) const;
    Result<void> addEmojis(const TreeId &tree, QHash<MessageId, MessageRecord> &records) const;
    Result<void> addRankings(const TreeId &tree, QHash<MessageId, MessageRecord> &records) const;
    QJsonObject anonymized(const QJsonObject &events) const;

    Storage::ExportRepository m_repository;
    const ExportSelection &m_selection;
    const Anonymizer &m_anonymizer;
};

}
