// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/openwork.h"

#include "model/engine/labelsubmission.h"
#include "model/engine/materialwork.h"
#include "model/rules/openwork.h"
#include "model/rules/reviewquestion.h"
#include "model/rules/treerules.h"

#include <algorithm>
#include <utility>

namespace Engine {

namespace {

using Stored = Storage::WorkRepository::Stored;

constexpr int locksReleasedAtOnce = 50;

bool isReply(TaskType kind)
{
    return kind == TaskType::PrompterReply || kind == TaskType::AssistantReply;
}

// Until when a message is kept from others because somebody was given a task to answer it.
Result<std::optional<QDateTime>> lockOf(const Context &context, const WorkItem &item)
{
    if (!isReply(item.kind))
        return std::nullopt;
    const int span = context.configuration.recentTasksSpanSec;
    const auto given = context.tasks.lastOpenReply(MessageId(item.subject.uuid()), context.clock.now().addSecs(-span));
    if (!given)
        return std::unexpected(given.error());
    return *given ? std::optional((*given)->addSecs(span)) : std::nullopt;
}

bool isReview(TaskType kind)
{
    return kind == TaskType::LabelInitialPrompt || kind == TaskType::LabelPrompterReply
        || kind == TaskType::LabelAssistantReply;
}

struct Difference
{
    QList<WorkItem> added;
    QList<Stored> removed;
    QList<std::pair<Stored, WorkItem>> kept; // as it is, as it should be
};

Difference difference(const QList<Stored> &stored, const QList<WorkItem> &wanted)
{
    Difference difference;
    QMap<std::pair<SubjectId, TaskType>, Stored> missing;
    for (const Stored &item : stored)
        missing.insert({item.item.subject, item.item.kind}, item);
    for (const WorkItem &item : wanted) {
        const auto it = missing.constFind({item.subject, item.kind});
        if (it == missing.cend()) {
            difference.added.append(item);
        } else {
            difference.kept.append({*it, item});
            missing.erase(it);
        }
    }
    difference.removed = missing.values();
    return difference;
}

Result<void> write(const Context &context, const Difference &difference)
{
    for (const Stored &gone : difference.removed) {
        if (const auto removed = context.work.remove(gone.item.subject, gone.item.kind); !removed)
            return removed;
    }
    for (const WorkItem &item : difference.added) {
        const auto lock = lockOf(context, item);
        if (!lock)
            return std::unexpected(lock.error());
        if (const auto added = context.work.add(item, *lock); !added)
            return added;
    }
    for (const auto &[before, item] : difference.kept) {
        std::optional<QDateTime> lockedUntil;
        if (before.lockedUntil) {
            const auto lock = lockOf(context, item);
            if (!lock)
                return std::unexpected(lock.error());
            lockedUntil = *lock;
        }
        if (before.item == item && before.lockedUntil == lockedUntil)
            continue;
        if (const auto changed = context.work.change(item, lockedUntil); !changed)
            return changed;
    }
    return {};
}

void addLanguages(const Difference &difference, QSet<QString> &langs)
{
    for (const WorkItem &item : difference.added)
        langs.insert(item.lang);
    for (const Stored &gone : difference.removed)
        langs.insert(gone.item.lang);
    for (const auto &[before, item] : difference.kept) {
        langs.insert(before.item.lang);
        langs.insert(item.lang);
    }
}

Result<void> writeCounts(const Context &context, const PendingWork &pending)
{
    for (const auto &[lang, states] : pending.treeCounts.asKeyValueRange()) {
        for (const auto &[state, change] : states.asKeyValueRange()) {
            if (change == 0)
                continue;
            if (const auto counted = context.work.countTrees(lang, state, change); !counted)
                return counted;
        }
    }
    return {};
}

// Their prompts may have been deleted, or be there again.
Result<void> revisePromptSetsOfTrees(Context &context)
{
    for (const TreeId &root : context.pending.trees.keys()) {
        const auto set = context.promptSets.setOf(root);
        if (!set)
            return std::unexpected(set.error());
        if (!*set)
            continue;
        if (const auto revised = revisePromptSet(context, **set); !revised)
            return revised;
    }
    return {};
}

Result<void> holdLanguages(const Context &context, const QSet<QString> &langs)
{
    QStringList ordered(langs.begin(), langs.end());
    ordered.sort();
    for (const QString &lang : std::as_const(ordered)) {
        if (const auto held = context.work.holdLanguage(lang); !held)
            return held;
    }
    return {};
}

Result<void> holdAllLanguages(const Context &context)
{
    const auto langs = context.work.countedLanguages();
    if (!langs)
        return std::unexpected(langs.error());
    return holdLanguages(context, QSet<QString>(langs->begin(), langs->end()));
}

}

std::optional<SubjectId> workSubjectOf(const TaskKind &kind)
{
    if (const auto material = materialOf(kind))
        return SubjectId(material->uuid());
    const auto message = subjectOf(kind);
    return message ? std::optional(SubjectId(message->uuid())) : std::nullopt;
}

Result<QList<WorkItem>> openWorkOf(const Context &context, const MessageTree &tree, const QList<Message> &outlines)
{
    QList<WorkItem> work = Rules::openWorkOf(tree, outlines, context.configuration);
    if (context.configuration.selectionPolicy != SelectionPolicy::InformationGain)
        return work;
    QHash<SubjectId, const Message *> messages;
    for (const Message &message : outlines)
        messages.insert(SubjectId(message.id.uuid()), &message);
    for (WorkItem &item : work) {
        if (!isReview(item.kind))
            continue;
        const Message &message = *messages.value(item.subject);
        const auto reviews = message.reviewCount > 0 ? reviewsOf(context, message.id) : QList<Labels>();
        if (!reviews)
            return std::unexpected(reviews.error());
        item.stratum =
            Rules::gainStratum(Rules::votesOf(*reviews, Rules::acceptanceThreshold(message, context.configuration)));
    }
    return work;
}

void reviseOpenWork(Context &context, const MessageTree &tree, const QList<Message> &outlines)
{
    context.pending.trees.insert(tree.id, {tree, outlines});
}

void reviseMaterial(Context &context, const WorkItem &item, bool isOpen)
{
    context.pending.materials.insert({item.subject, item.kind}, {item, isOpen});
}

void closeWork(Context &context, const UserId &user, const SubjectId &subject, TaskType kind)
{
    context.pending.closings.append({user, subject, kind});
}

void lockWork(Context &context, const WorkItem &item, const QDateTime &until)
{
    context.pending.locks.append({item, until});
}

void countTree(Context &context, const QString &lang, TreeState state, int change)
{
    context.pending.treeCounts[lang][state] += change;
}

Result<void> takeOffOffer(Context &context, const TreeId &tree)
{
    const auto stored = context.work.ofTree(tree);
    if (!stored)
        return std::unexpected(stored.error());
    QSet<QString> langs;
    for (const Stored &item : *stored)
        langs.insert(item.item.lang);
    if (const auto held = holdLanguages(context, langs); !held)
        return held;
    for (const Stored &item : *stored) {
        if (const auto removed = context.work.remove(item.item.subject, item.item.kind); !removed)
            return removed;
    }
    return {};
}

Result<void> takeAllOffOffer(Context &context)
{
    if (const auto held = holdAllLanguages(context); !held)
        return held;
    return context.work.removeAll();
}

Result<void> releaseLocks(Context &context)
{
    const auto over = context.work.locksOver(context.clock.now(), locksReleasedAtOnce);
    if (!over)
        return std::unexpected(over.error());
    for (const Stored &locked : *over)
        context.pending.locks.append({locked.item, std::nullopt});
    return {};
}

Result<void> recountTrees(Context &context)
{
    if (const auto written = writeOpenWork(context); !written)
        return written;
    if (const auto held = holdAllLanguages(context); !held)
        return held;
    return context.work.recountTrees();
}

Result<void> writeOpenWork(Context &context)
{
    if (const auto revised = revisePromptSetsOfTrees(context); !revised)
        return revised;
    const PendingWork pending = std::exchange(context.pending, {});
    QList<Difference> differences;
    QSet<QString> langs;
    for (const PendingWork::Revised &revised : pending.trees) {
        const auto stored = context.work.ofTree(revised.tree.id);
        if (!stored)
            return std::unexpected(stored.error());
        const auto wanted = openWorkOf(context, revised.tree, revised.messages);
        if (!wanted)
            return std::unexpected(wanted.error());
        differences.append(difference(*stored, *wanted));
        addLanguages(differences.constLast(), langs);
    }
    for (const PendingWork::Material &material : pending.materials) {
        const auto stored = context.work.find(material.item.subject, material.item.kind);
        if (!stored)
            return std::unexpected(stored.error());
        differences.append(difference(*stored ? QList<Stored>{**stored} : QList<Stored>(),
            material.isOpen ? QList<WorkItem>{material.item} : QList<WorkItem>()));
        addLanguages(differences.constLast(), langs);
    }
    for (const PendingWork::Lock &lock : pending.locks)
        langs.insert(lock.item.lang);
    for (const QString &lang : pending.treeCounts.keys())
        langs.insert(lang);
    if (const auto held = holdLanguages(context, langs); !held)
        return held;

    for (const Difference &difference : std::as_const(differences)) {
        if (const auto written = write(context, difference); !written)
            return written;
    }
    for (const PendingWork::Lock &lock : pending.locks) {
        if (const auto changed = context.work.change(lock.item, lock.until); !changed)
            return changed;
    }
    for (const PendingWork::Closing &closing : pending.closings) {
        if (const auto closed = context.work.close(closing.user, closing.subject, closing.kind); !closed)
            return closed;
    }
    return writeCounts(context, pending);
}

}
