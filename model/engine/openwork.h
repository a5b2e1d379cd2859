// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/engine/context.h"

// Keeps what is on offer up to date with the trees. Functions without a result only note what to write.
namespace Engine {

// What a task of this kind is about, in the offer. Nothing for initial prompts.
std::optional<SubjectId> workSubjectOf(const TaskKind &kind);

// What the tree offers in its present state, with the strata that the selection policy tells apart.
Result<QList<WorkItem>> openWorkOf(const Context &context, const MessageTree &tree, const QList<Message> &outlines);

// The tree has come to rest in its state. The messages are all of its outlines; none are needed for inactive states.
void reviseOpenWork(Context &context, const MessageTree &tree, const QList<Message> &outlines);
// A story, summary or set of prompts is on offer from now on, or is not any more.
void reviseMaterial(Context &context, const WorkItem &item, bool isOpen);
// The person wrote, did or skipped it, or has it in the inbox.
void closeWork(Context &context, const UserId &user, const SubjectId &subject, TaskType kind);
// Somebody was given a task for it: nobody else is, for a while.
void lockWork(Context &context, const WorkItem &item, const QDateTime &until);
void countTree(Context &context, const QString &lang, TreeState state, int change);

// At once and without regard to what is due: before messages of the tree are removed for good.
Result<void> takeOffOffer(Context &context, const TreeId &tree);
// Everything, before the start-up pass under another configuration.
Result<void> takeAllOffOffer(Context &context);

// Puts back on offer what was locked for long enough.
Result<void> releaseLocks(Context &context);
// After trees came in by another way than this one.
Result<void> recountTrees(Context &context);
// Writes what was noted. Every transaction ends with it; harmless when nothing was.
Result<void> writeOpenWork(Context &context);

}
