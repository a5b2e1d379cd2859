// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/material.h"
#include "model/storage/queue/exportrepository.h"

namespace Storage {

// Summaries and sets of prompts as files tell them, in pages by age. File ids and dates are as in ExportRepository.
class MaterialExportRepository
{
public:
    explicit MaterialExportRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    using Position = ExportRepository::Position;

    struct ExportedSummary
    {
        Summary summary; // without createdDate and userId
        qint64 microseconds = 0;
        QString lang;
        QString story;
        QString fileUserId; // empty for loaded ones
    };
    struct GivenRating
    {
        QString fileUserId;
        int rating = 0;
        qint64 microseconds = 0;
    };
    Result<QList<ExportedSummary>> summaries(const QString &lang, const Position &after, int maximum) const;
    Result<QList<GivenRating>> ratings(const SummaryId &summary) const; // oldest first

    struct ExportedSet
    {
        PromptSet set; // without createdDate
        qint64 microseconds = 0;
    };
    struct ExportedPrompt
    {
        QString fileId;
        QString text;
        std::optional<int> rank;
        bool isMessage = false;
        QString fileUserId; // of messages
    };
    struct GivenRanking
    {
        QString fileUserId;
        qint64 microseconds = 0;
        QString payload; // JSON
        QStringList rankedFileIds; // best first
    };
    Result<QList<ExportedSet>> promptSets(const QString &lang, const Position &after, int maximum) const;
    Result<QList<ExportedPrompt>> prompts(const PromptSetId &set) const; // best first
    Result<QList<GivenRanking>> rankings(const PromptSetId &set) const; // oldest first

private:
    Connection &m_connection;
};

} // namespace Storage
