// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/arrivals.h"

#include "model/engine/standings.h"
#include "model/exchange/externalid.h"
#include "model/exchange/recordkeys.h"
#include "model/exchange/recordreader.h"
#include "model/exchange/recordwriter.h"
#include "model/exchange/treestatename.h"
#include "model/storage/queue/messagerepository.h"
#include "model/storage/queue/scorerepository.h"
#include "model/storage/queue/treerepository.h"
#include "model/storage/queue/userrepository.h"

#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

template <typename Identifier>
Identifier idOf(const QString &fileId)
{
    return Identifier(queueIdOf(fileId));
}

std::optional<QString> textOf(const QByteArray &json, bool isThere)
{
    return isThere ? std::optional(QString::fromUtf8(json)) : std::nullopt;
}

// What a loose message says of its tree, which is not here to say it.
QJsonObject withTreeFields(QJsonObject fields, const MessageRecord &loose)
{
    if (loose.treeId)
        fields.insert(Key::treeId, *loose.treeId);
    if (loose.treeState)
        fields.insert(Key::treeState, *loose.treeState);
    if (loose.treeOrigin)
        fields.insert(Key::origin, *loose.treeOrigin);
    if (idOf<MessageId>(*loose.parentId).toString() != *loose.parentId)
        fields.insert(Key::parentId, *loose.parentId);
    return fields;
}

TreeState stateOf(const TreeRecord &tree)
{
    if (tree.state)
        return treeStateOfFile(*tree.state).value_or(TreeState::HaltedByModerator);
    const MessageRecord &root = tree.messages.constFirst();
    if (root.deleted.value_or(false))
        return TreeState::HaltedByModerator;
    return root.reviewResult == false ? TreeState::AbortedLowGrade : TreeState::BacklogRanking;
}

bool isUnfinished(TreeState state)
{
    return isActive(state) || state == TreeState::PromptLotteryWaiting || state == TreeState::BacklogRanking;
}

bool hasWonLottery(TreeState state)
{
    return state != TreeState::InitialPromptReview && state != TreeState::PromptLotteryWaiting
        && state != TreeState::AbortedLowGrade && state != TreeState::HaltedByModerator;
}

}

Arrivals::Arrivals(Storage::Connection &queue, const Clock &clock, const ImportOptions &options,
    const TreeConfiguration &limits, ImportReport &report)
    : m_queue(queue)
    , m_clock(clock)
    , m_options(options)
    , m_limits(limits)
    , m_report(report)
    , m_repository(queue)
{
}

Result<void> Arrivals::add(int line, const TreeRecord &tree)
{
    const MessageRecord &root = tree.messages.constFirst();
    const auto rootId = idOf<MessageId>(root.id);
    const auto present = m_repository.find(rootId);
    if (!present)
        return std::unexpected(present.error());
    if (*present && (*present)->treeId == rootId) {
        ++m_report.treesSkipped;
        m_report.messagesSkipped += int(tree.messages.size());
        return {};
    }
    const auto reason = whyNot(tree);
    if (!reason)
        return std::unexpected(reason.error());
    if (!reason->isEmpty()) {
        m_report.reject(line, *reason);
        return {};
    }
    if (auto added = addRoot(root, tree); !added)
        return added;
    const QList<MessageRecord> replies = tree.messages.sliced(1);
    for (const MessageRecord &reply : replies) {
        if (auto added = addReply(line, reply); !added)
            return added;
    }
    return {};
}

Result<void> Arrivals::add(int line, const MessageRecord &message)
{
    if (message.parentId)
        return addReply(line, message);
    const auto present = m_repository.find(idOf<MessageId>(message.id));
    if (!present)
        return std::unexpected(present.error());
    if (*present) {
        ++m_report.treesSkipped;
        ++m_report.messagesSkipped;
        return {};
    }
    if (message.role != Role::Prompter) {
        m_report.reject(line, u"an assistant's message without parent_id answers nothing"_s);
        return {};
    }
    return addRoot(message,
        {.id = message.treeId.value_or(message.id),
            .state = message.treeState,
            .origin = message.treeOrigin,
            .messages = {message},
            .fields = {}});
}

// A tree goes in whole or not at all, so everything that could speak against it is looked at first.
Result<QString> Arrivals::whyNot(const TreeRecord &tree)
{
    m_places.clear();
    QHash<QString, Role> roles;
    for (const MessageRecord &message : tree.messages) {
        const auto present = m_repository.find(idOf<MessageId>(message.id));
        if (!present)
            return std::unexpected(present.error());
        m_places.insert(message.id, *present);
        if (*present && ((*present)->treeId || !message.parentId))
            return u"message %1 is in the queue already, in another place"_s.arg(message.id);
        const Role expected = message.parentId ? opposite(roles.value(*message.parentId)) : Role::Prompter;
        if (message.role != expected)
            return u"message %1: its role should be %2 where it stands"_s.arg(message.id, toString(expected));
        roles.insert(message.id, message.role);
    }
    return QString();
}

Result<void> Arrivals::addRoot(const MessageRecord &root, const TreeRecord &tree)
{
    const auto id = idOf<TreeId>(root.id);
    Place place{.treeId = id, .depth = 0, .role = root.role, .lang = root.lang.value_or(u"en"_s)};
    if (auto inserted = insert(root, place); !inserted)
        return inserted;

    MessageTree row;
    row.id = id;
    row.state = stateOf(tree);
    row.lang = place.lang;
    row.origin = tree.origin.value_or(m_options.origin);
    if (isUnfinished(row.state)) {
        row.goalTreeSize = m_limits.goalTreeSize;
        row.maxDepth = m_limits.maxTreeDepth;
        row.maxChildrenCount = m_limits.maxChildrenCount;
    }
    if (hasWonLottery(row.state)) {
        row.wonPromptLotteryDate =
            root.createdDate ? QDateTime::fromMSecsSinceEpoch(*root.createdDate / 1000, QTimeZone::UTC) : m_clock.now();
    }
    if (auto stored = Storage::TreeRepository(m_queue).insert(row); !stored)
        return stored;
    QJsonObject fields = tree.fields;
    if (tree.id != root.id)
        fields.insert(Key::treeId, tree.id);
    if (auto stored = m_repository.storeTreeFields(id, QString::fromUtf8(jsonOf(fields))); !stored)
        return stored;
    ++m_report.treesImported;
    return {};
}

Result<void> Arrivals::addReply(int line, const MessageRecord &reply)
{
    const auto present = placeOf(reply.id);
    if (!present)
        return std::unexpected(present.error());
    if (*present) {
        ++m_report.messagesSkipped;
        return {};
    }
    const auto found = placeOf(*reply.parentId);
    if (!found)
        return std::unexpected(found.error());
    Place place{.treeId = {}, .depth = 0, .role = reply.role, .lang = reply.lang.value_or(u"en"_s)};
    if (!*found || !(*found)->treeId) {
        m_loose.insert(idOf<MessageId>(reply.id), {line, reply.id, *reply.parentId});
        return insert(reply, place);
    }
    const Place &parent = **found;
    const auto reason = whyNot(reply, parent);
    if (!reason)
        return std::unexpected(reason.error());
    if (!reason->isEmpty()) {
        m_report.reject(line, *reason);
        return {};
    }
    place.treeId = parent.treeId;
    place.depth = parent.depth + 1;
    place.lang = reply.lang.value_or(parent.lang);
    return insert(reply, place);
}

Result<std::optional<Arrivals::Place>> Arrivals::placeOf(const QString &fileId) const
{
    const auto known = m_places.constFind(fileId);
    return known != m_places.cend() ? *known : m_repository.find(idOf<MessageId>(fileId));
}

Result<QString> Arrivals::whyNot(const MessageRecord &reply, const Place &parent) const
{
    if (reply.role == parent.role)
        return u"its role is its parent's: prompter and assistant take turns"_s;
    if (parent.depth >= maximumDepth)
        return u"it stands more than %1 replies deep"_s.arg(maximumDepth);
    if (!reply.treeId || idOf<TreeId>(*reply.treeId) == *parent.treeId)
        return QString();
    // Some files keep the tree's id where they changed those of its messages.
    const auto fields = m_repository.treeFields(*parent.treeId);
    if (!fields)
        return std::unexpected(fields.error());
    const QJsonObject known = QJsonDocument::fromJson(fields->toUtf8()).object();
    if (known.value(Key::treeId).toString() == *reply.treeId)
        return QString();
    return u"message_tree_id is not the tree of its parent"_s;
}

Result<void> Arrivals::insert(const MessageRecord &record, const Place &place)
{
    const auto userId = author(record);
    if (!userId)
        return std::unexpected(userId.error());
    Storage::ImportRepository::Arrival arrival;
    Message &message = arrival.message;
    message.id = idOf<MessageId>(record.id);
    if (record.parentId)
        message.parentId = idOf<MessageId>(*record.parentId);
    message.treeId = place.treeId.value_or(TreeId());
    message.userId = *userId;
    message.frontendMessageId = record.id;
    message.role = record.role;
    message.text = record.text;
    message.lang = place.lang;
    message.depth = place.depth;
    message.deleted = record.deleted.value_or(false);
    message.reviewCount = record.reviewCount.value_or(0);
    message.reviewResult = record.reviewResult;
    message.rank = record.rank;
    message.synthetic = record.synthetic.value_or(false);
    message.modelName = record.modelName;
    message.emojis = record.emojis;
    arrival.microseconds = record.createdDate.value_or(m_clock.now().toMSecsSinceEpoch() * 1000);
    arrival.loose = !place.treeId;
    const QJsonObject fields = arrival.loose ? withTreeFields(record.fields, record) : record.fields;
    arrival.baseline = {.labels = textOf(jsonOf(record.labels), !record.labels.isEmpty()),
        .emojis = textOf(jsonOf(record.emojis), !record.emojis.isEmpty()),
        .events = textOf(jsonOf(record.events), !record.events.isEmpty()),
        .detoxify = textOf(jsonOf(record.detoxify), !record.detoxify.isEmpty()),
        .fields = textOf(jsonOf(fields), !fields.isEmpty())};
    if (auto inserted = m_repository.insert(arrival); !inserted)
        return inserted;
    if (m_places.contains(record.id))
        m_places.insert(record.id, place);
    noteForScores(place.treeId, *userId);
    ++m_report.messagesImported;
    return {};
}

void Arrivals::noteForScores(const std::optional<TreeId> &tree, const std::optional<UserId> &user)
{
    if (!tree || !user)
        return;
    m_treesToCount.insert(*tree);
    m_authorsToCount.insert(*user);
}

Result<void> Arrivals::countForAuthors()
{
    const Storage::ScoreRepository scores(m_queue);
    for (const TreeId &tree : std::as_const(m_treesToCount)) {
        if (const auto counted = scores.insertImported(tree); !counted)
            return counted;
    }
    return Engine::recountScores(scores, m_authorsToCount.values());
}

Result<std::optional<UserId>> Arrivals::author(const MessageRecord &record)
{
    if (!record.userId)
        return std::nullopt;
    const auto id = idOf<UserId>(*record.userId);
    if (m_knownAuthors.contains(*record.userId))
        return id;
    m_knownAuthors.insert(*record.userId);
    const Storage::UserRepository users(m_queue);
    const auto present = users.find(id);
    if (!present)
        return std::unexpected(present.error());
    if (*present)
        return id;
    User user;
    user.id = id;
    user.identity = {.username = *record.userId,
        .displayName = m_options.displayNames.value(*record.userId, u"Author "_s + record.userId->left(8)),
        .authMethod = AuthMethod::System};
    user.showOnLeaderboard = false;
    user.createdDate = m_clock.now();
    if (auto inserted = users.insert(user, Storage::importClient().id); !inserted)
        return std::unexpected(inserted.error());
    ++m_report.usersCreated;
    return id;
}

Result<void> Arrivals::finish()
{
    const auto adopted = m_repository.adoptLooseMessages(maximumDepth);
    if (!adopted)
        return std::unexpected(adopted.error());
    for (const MessageId &id : *adopted) {
        if (!m_loose.remove(id))
            ++m_report.adoptedCount;
        const auto message = Storage::MessageRepository(m_queue).find(id);
        if (!message)
            return std::unexpected(message.error());
        noteForScores((*message)->treeId, (*message)->userId);
    }
    m_report.looseCount = int(m_loose.size());
    m_report.loose = m_loose.values();
    std::ranges::sort(m_report.loose, {}, &ImportReport::Loose::line);
    m_report.loose.resize(qMin(m_report.loose.size(), qsizetype(ImportReport::maximumListed)));
    return countForAuthors();
}

}
