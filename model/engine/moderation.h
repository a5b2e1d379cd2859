// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/messagelisting.h"
#include "model/domain/moderation.h"
#include "model/domain/treeconfiguration.h"

namespace Engine {

class UseCases;

// What only moderators do with messages, trees and the configuration. Each function is one transaction; the journal
// says who did it. Lists come in pages and change nothing.
class Moderation
{
public:
    explicit Moderation(UseCases &useCases)
        : m_useCases(useCases)
    {
    }

    Result<Message> message(const MessageId &id); // a deleted one too
    Result<QList<Revision>> revisions(const MessageId &id); // revisions.h
    Result<QList<ReceivedReport>> reports(const MessageId &id);
    Result<Message> edit(const Moderator &moderator, const MessageId &id, const QString &text);
    Result<void> remove(const Moderator &moderator, const MessageId &id); // with its replies (removal.h)
    Result<void> removeAllOf(const Moderator &moderator, const UserId &author);
    Result<void> undelete(const Moderator &moderator, const MessageId &id);

    Result<QList<FlaggedMessage>> flagged(const FlaggedFilter &filter);
    Result<Page<FlaggedMessage, DateCursor>> flaggedPage(const PageRequest<DateCursor> &request);
    Result<FlaggedMessage> process(const Moderator &moderator, const MessageId &id); // MessageNotFound: not flagged

    Result<QList<MessageTree>> trees(const TreeFilter &filter); // without their messages
    Result<MessageTree> treeState(const MessageId &message); // of the tree around a message; without messages
    Result<TreeMove> halt(const Moderator &moderator, const MessageId &message); // treecontrol.h
    Result<TreeMove> restart(const Moderator &moderator, const MessageId &message);
    Result<QList<TreeMove>> retryScoring(const Moderator &moderator);
    Result<QList<RerankedTree>> rerank(const Moderator &moderator, bool store); // rerank.h

private:
    UseCases &m_useCases;
};

}
