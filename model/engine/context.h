// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/clock.h"
#include "model/domain/random.h"
#include "model/domain/timeorderedids.h"
#include "model/engine/caller.h"
#include "model/engine/pendingscores.h"
#include "model/engine/pendingwork.h"
#include "model/storage/queue/contributionrepository.h"
#include "model/storage/queue/emojirepository.h"
#include "model/storage/queue/figuresrepository.h"
#include "model/storage/queue/flaggedmessagerepository.h"
#include "model/storage/queue/freelabelrepository.h"
#include "model/storage/queue/journalreaderrepository.h"
#include "model/storage/queue/journalrepository.h"
#include "model/storage/queue/ledgerrepository.h"
#include "model/storage/queue/listingrepository.h"
#include "model/storage/queue/materialrepository.h"
#include "model/storage/queue/mergerepository.h"
#include "model/storage/queue/messagerepository.h"
#include "model/storage/queue/promptsetrepository.h"
#include "model/storage/queue/purgerepository.h"
#include "model/storage/queue/rankingrepository.h"
#include "model/storage/queue/reviewrepository.h"
#include "model/storage/queue/revisionrepository.h"
#include "model/storage/queue/storyrepository.h"
#include "model/storage/queue/summaryrepository.h"
#include "model/storage/queue/taskrepository.h"
#include "model/storage/queue/treerepository.h"
#include "model/storage/queue/userrepository.h"
#include "model/storage/queue/workrepository.h"

namespace Engine {

// What every part of the engine works with. A part runs inside the transaction of a use case (queue.h) and never opens
// its own.
struct Context
{
    Context(Storage::Connection &storage, const Clock &time, RandomSource &source, const TreeConfiguration &rules,
        const Terms &queueTerms, const ApiClientId &apiClient)
        : connection(storage)
        , clock(time)
        , random(source)
        , configuration(rules)
        , terms(queueTerms)
        , localClient(apiClient)
        , caller{apiClient}
    {
    }
    Q_DISABLE_COPY_MOVE(Context)

    Storage::Connection &connection;
    const Clock &clock;
    RandomSource &random;
    TimeOrderedIds ids{clock, random};
    TreeConfiguration configuration; // configurationchange.h changes it
    Terms terms;
    const ApiClientId localClient; // of this program
    Caller caller;
    QString epoch; // domain/queueposition.h
    QString receiptSeed; // of the key that signs receipts

    const Storage::ContributionRepository contributions{connection};
    const Storage::EmojiRepository emojis{connection};
    const Storage::FiguresRepository figures{connection};
    const Storage::FlaggedMessageRepository flags{connection};
    const Storage::FreeLabelRepository freeLabels{connection};
    const Storage::JournalReaderRepository journalReaders{connection};
    const Storage::JournalRepository journalRows{connection};
    const Storage::ListingRepository listings{connection};
    const Storage::LedgerRepository ledger{connection};
    const Storage::MaterialRepository material{connection};
    const Storage::MergeRepository merges{connection};
    const Storage::MessageRepository messages{connection};
    const Storage::PromptSetRepository promptSets{connection};
    const Storage::PurgeRepository purges{connection};
    const Storage::RankingRepository rankings{connection};
    const Storage::ReviewRepository reviews{connection};
    const Storage::RevisionRepository revisions{connection};
    const Storage::ScoreRepository scores{connection};
    const Storage::StoryRepository stories{connection};
    const Storage::SummaryRepository summaries{connection};
    const Storage::TaskRepository tasks{connection};
    const Storage::TreeRepository trees{connection};
    const Storage::UserRepository users{connection};
    const Storage::WorkRepository work{connection, configuration};

    PendingWork pending; // of the transaction that is under way
    PendingScores pendingScores; // likewise
    bool hasUnnumberedChange = false; // likewise (changenumber.h)
    QDateTime expiredUntil; // tasks that were made before were looked at by upkeep
};

}
