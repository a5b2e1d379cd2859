// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/tree.h"
#include "model/domain/treeconfiguration.h"

namespace Rules {

bool isRoot(const Message &message);
int requiredReviews(const Message &message, const TreeConfiguration &configuration);
double acceptanceThreshold(const Message &message, const TreeConfiguration &configuration);
// As many reviews as are asked for, or it is retired.
bool hasEnoughReviews(const Message &message, const TreeConfiguration &configuration);
// Neither deleted nor accepted, and fewer reviews than are asked for.
bool isAwaitingReview(const Message &message, const TreeConfiguration &configuration);
// A reply that takes one of its parent's places: accepted, or one that may still be.
bool isCountedChild(const Message &reply, const TreeConfiguration &configuration);
// Accepted and not deleted: what goals and rankings count.
bool isAccepted(const Message &message);

enum class Verdict { Undecided, Accepted, Rejected };

// After a review. score is acceptanceScore() over all reviews of the message; without one the verdict waits. An
// accepted message stays accepted; a rejected reply can still be accepted by later reviews, a rejected prompt has lost
// its tree.
Verdict reviewVerdict(const Message &message, std::optional<double> score, const TreeConfiguration &configuration);

// Whether a parent in a growing tree can take one more reply (the person's own replies and skips aside).
bool isExtendible(
    const Message &parent, int countedChildren, const MessageTree &tree, const TreeConfiguration &configuration);

// countedMessages: the accepted root, and the replies for which isCountedChild() holds.
bool isExtendibleTree(int countedMessages, int goalTreeSize);
bool hasReachedGoal(TreeState state); // ranking and what comes after it
bool acceptsReplies(TreeState state); // late ones are kept, never reviewed or ranked

// A growing tree after a review or a deletion: on to ranking with its goal reached and nothing left to review, halted
// where nothing accepted is left, otherwise growing.
TreeState stateAfterGrowing(int acceptedMessages, int awaitingReview, int goalTreeSize);

// A prompt after its review; Undecided leaves the state alone.
TreeState stateAfterPromptReview(Verdict verdict);

// rankings: for each group of at least two accepted siblings of a ranked role, how many rankings are done. Complete too
// where there is nothing to rank; ask on entering the state as well.
bool isRankingComplete(const QList<int> &rankings, const TreeConfiguration &configuration);
bool isRankedRole(Role role, const TreeConfiguration &configuration);
// accepted siblings of one parent, all of one role
bool isRankingGroup(Role role, int acceptedSiblings, const TreeConfiguration &configuration);

// What an emergency brake does with a message that many people flagged or skipped.
enum class AutoModeration { None, AbortTree, DeleteReply, HaltTree };
AutoModeration autoModeration(const Message &message, int redFlags, int skips, const TreeConfiguration &configuration);

// Where a moderator's restart takes a tree; nothing where it does not apply. Imported trees never had a lottery and go
// back to ranking.
std::optional<TreeState> stateAfterRestart(const MessageTree &tree);

struct PromptCounts
{
    int growing = 0; // trees
    int inReview = 0;
    int waiting = 0; // for the lottery

    friend bool operator==(const PromptCounts &, const PromptCounts &) = default;
};

int freeTreePlaces(int growing, const TreeConfiguration &configuration);
// How many more prompts may be written; none in a language that is closed for them.
int promptQuota(const PromptCounts &counts, const QString &lang, const TreeConfiguration &configuration);
// Of an author in the lottery, who was put first so many times within a month.
double lotteryWeight(int timesRankedFirst);
// Messages a new tree is to grow to. uniform in [0, 1).
int drawGoalTreeSize(const TreeConfiguration &configuration, double uniform);

}
