// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/material.h"
#include "model/exchange/materialloader.h"
#include "model/exchange/materialrecord.h"
#include "model/storage/queue/messagerepository.h"
#include "model/storage/queue/promptsetrepository.h"

namespace Exchange {

// Collects the prompts of a file and puts those into sets that are in none yet.
class PromptSets
{
public:
    PromptSets(Storage::Connection &queue, const LoadOptions &options, const QDateTime &now, LoadReport &report);

    Result<void> add(int line, const PromptLine &read);
    Result<void> finish(); // makes the sets of prompts that came one a line

private:
    struct Waiting
    {
        int line = 0;
        Storage::PromptSetRepository::Member member;
    };
    struct Group // what may be ranked together
    {
        QString lang;
        QString licence;
        friend bool operator<(const Group &left, const Group &right)
        {
            return std::pair(left.lang, left.licence) < std::pair(right.lang, right.licence);
        }
    };

    // The prompt as it will be stored and its language; an empty id when it was rejected or is there already.
    Result<std::pair<Storage::PromptSetRepository::Member, QString>> memberOf(int line, const PromptRecord &record);
    Result<void> store(const Group &group, const QList<Waiting> &prompts);

    Storage::MessageRepository m_messages;
    Storage::PromptSetRepository m_sets;
    const LoadOptions &m_options;
    QDateTime m_now;
    LoadReport &m_report;
    QSet<MessageId> m_seen; // in this file
    QMap<Group, QList<Waiting>> m_waiting;
};

}
