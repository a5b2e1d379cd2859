// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/generator.h"

#include "model/domain/label.h"
#include "model/domain/message.h"
#include "model/simulation/phrasebook.h"
#include "model/simulation/treeshape.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Simulation {

using Exchange::MessageRecord;
using Exchange::TreeRecord;

namespace {

constexpr qint64 firstDate = 1'675'209'600'000'000; // 2023-02-01, when Open-Assistant opened
constexpr qint64 span = 365LL * 24 * 60 * 60 * 1'000'000; // from the first message to the last
constexpr int messagesPerAuthor = 12; // in OASST1
constexpr int fewestAuthors = 20;
constexpr double longTail = 3; // author number N·uⁿ: of 13,000 the busiest then wrote 4 % of everything, as in OASST1
constexpr int largestTree = 64; // near the end only finished trees, cut to size
constexpr int goalTreeSize = 12; // the default rules, which open trees are grown by
constexpr int maximumReplies = 3;
constexpr int maximumDepth = 3;
constexpr int reviewsNeeded = 3;
constexpr double shareUnreviewed = 0.25; // of the replies in growing trees
constexpr double shareDeleted = 0.02;
constexpr double shareWithEmojis = 0.86;

bool happens(RandomSource &random, double probability)
{
    return random.uniform() < probability;
}

TreeState openState(RandomSource &random)
{
    const double place = random.uniform();
    if (place < 0.4)
        return TreeState::Growing;
    if (place < 0.6)
        return TreeState::Ranking;
    if (place < 0.75)
        return TreeState::InitialPromptReview;
    return place < 0.9 ? TreeState::PromptLotteryWaiting : TreeState::BacklogRanking;
}

QString newId(RandomSource &random)
{
    return random.uuid().toString(QUuid::WithoutBraces);
}

QSet<QString> parents(const TreeRecord &tree)
{
    QSet<QString> all;
    for (const MessageRecord &message : tree.messages) {
        if (message.parentId)
            all.insert(*message.parentId);
    }
    return all;
}

}

Generator::Generator(const GeneratorOptions &options)
    : m_options(options)
    , m_random(options.seed)
    , m_microseconds(firstDate)
{
    const qint64 count = std::max<qint64>(fewestAuthors, options.messages / messagesPerAuthor);
    for (qint64 i = 0; i < count; ++i)
        m_authors.append(newId(m_random));
}

std::optional<TreeRecord> Generator::next()
{
    const qint64 left = m_options.messages - m_messages;
    if (left <= 0)
        return {};
    m_microseconds = firstDate + qint64(double(span) * double(m_messages) / double(m_options.messages));
    const bool isOpen = left > largestTree && happens(m_random, m_options.openShare);
    TreeRecord tree = begunTree(isOpen ? openState(m_random) : TreeState::ReadyForExport);
    if (tree.messages.size() > left)
        tree.messages.resize(left); // every message stands after its parent
    m_messages += tree.messages.size();
    return tree;
}

TreeRecord Generator::begunTree(TreeState state)
{
    switch (state) {
    case TreeState::Growing:
        return growingTree();
    case TreeState::InitialPromptReview:
    case TreeState::PromptLotteryWaiting: {
        TreeRecord tree;
        tree.state = toString(state);
        MessageRecord root = message(Role::Prompter, TreeShape::language(m_random));
        if (state == TreeState::PromptLotteryWaiting)
            finishReviews(root);
        else
            root.reviewCount = m_random.below(reviewsNeeded);
        tree.id = root.id;
        tree.messages = {root};
        return tree;
    }
    case TreeState::Ranking:
    case TreeState::BacklogRanking:
    case TreeState::ReadyForScoring:
    case TreeState::ReadyForExport:
    case TreeState::ScoringFailed:
    case TreeState::AbortedLowGrade:
    case TreeState::HaltedByModerator:
        return finishedTree(state);
    }
    Q_UNREACHABLE_RETURN({});
}

// The root with all its replies; ranked and with deleted messages when the tree is at its end.
TreeRecord Generator::finishedTree(TreeState state)
{
    const bool isOver = state == TreeState::ReadyForExport;
    TreeRecord tree;
    tree.state = toString(state);
    tree.messages = {message(Role::Prompter, TreeShape::language(m_random))};
    tree.id = tree.messages.constFirst().id;
    finishReviews(tree.messages.first());
    QList<int> depthOf{0};
    for (qsizetype i = 0; i < tree.messages.size() && tree.messages.size() < largestTree; ++i) {
        // A tree that waits for rankings has something to rank.
        const int fewest = i == 0 && !isOver ? 2 : 0;
        for (int n = std::max(fewest, TreeShape::replies(m_random, depthOf.at(i))); n > 0; --n) {
            addReply(tree, i);
            depthOf.append(depthOf.at(i) + 1);
            finishReviews(tree.messages.last());
        }
    }
    if (!isOver)
        return tree;
    rankReplies(tree);
    const QSet<QString> answered = parents(tree);
    for (MessageRecord &message : tree.messages) {
        if (message.parentId && !message.rank && !answered.contains(message.id))
            message.deleted = happens(m_random, shareDeleted);
    }
    return tree;
}

// On its way to the goal; some replies wait for reviews.
TreeRecord Generator::growingTree()
{
    TreeRecord tree;
    tree.state = toString(TreeState::Growing);
    tree.messages = {message(Role::Prompter, TreeShape::language(m_random))};
    tree.id = tree.messages.constFirst().id;
    finishReviews(tree.messages.first());
    QList<int> depthOf{0};
    QList<int> repliesOf{0};
    // A tree whose replies all wait for reviews cannot grow, so not every attempt finds a place.
    for (int attempts = 2 * m_random.below(goalTreeSize - 1); attempts > 0; --attempts) {
        const qsizetype parent = m_random.below(int(tree.messages.size()));
        if (tree.messages.size() == goalTreeSize - 1)
            break;
        if (depthOf.at(parent) == maximumDepth || repliesOf.at(parent) == maximumReplies
            || !tree.messages.at(parent).reviewResult)
            continue;
        addReply(tree, parent);
        ++repliesOf[parent];
        depthOf.append(depthOf.at(parent) + 1);
        repliesOf.append(0);
        if (happens(m_random, shareUnreviewed))
            tree.messages.last().reviewCount = m_random.below(reviewsNeeded);
        else
            finishReviews(tree.messages.last());
    }
    return tree;
}

void Generator::addReply(TreeRecord &tree, qsizetype parent)
{
    const MessageRecord &answered = tree.messages.at(parent);
    MessageRecord reply = message(opposite(answered.role), *answered.lang);
    reply.parentId = answered.id;
    tree.messages.append(reply);
}

MessageRecord Generator::message(Role role, const QString &lang)
{
    MessageRecord message;
    message.id = newId(m_random);
    const auto place = size_t(double(m_authors.size()) * std::pow(m_random.uniform(), longTail));
    message.userId = m_authors.at(qsizetype(place));
    m_microseconds += 1'000'000 + m_random.below(30'000'000);
    message.createdDate = m_microseconds;
    message.role = role;
    message.lang = lang;
    message.text = text(role, lang);
    message.reviewCount = 0;
    message.deleted = false;
    message.synthetic = false;
    return message;
}

QString Generator::text(Role role, const QString &lang)
{
    const int length = TreeShape::textLength(m_random, role);
    QString text = writtenText(m_random, lang, role);
    while (text.size() < length)
        text += u'\n' + writtenText(m_random, lang, role);
    text.truncate(length);
    return text.trimmed();
}

void Generator::finishReviews(MessageRecord &message)
{
    message.reviewCount = std::max(reviewsNeeded, TreeShape::reviews(m_random));
    message.reviewResult = true;
    for (const Label label : allLabels()) {
        if (message.role == Role::Prompter && label == Label::Helpfulness)
            continue;
        double sum = 0;
        for (int i = 0; i < *message.reviewCount; ++i)
            sum += widgetOf(label) == LabelWidget::Likert ? m_random.below(5) / 4.0 : 0;
        message.labels.insert(toString(label), {sum / *message.reviewCount, *message.reviewCount});
    }
    if (happens(m_random, shareWithEmojis))
        message.emojis.insert(u"+1"_s, 1 + m_random.below(3));
}

void Generator::rankReplies(TreeRecord &tree)
{
    QHash<QString, QList<qsizetype>> groups;
    QStringList order;
    for (qsizetype i = 0; i < tree.messages.size(); ++i) {
        const MessageRecord &message = tree.messages.at(i);
        if (message.role != Role::Assistant)
            continue;
        if (!groups.contains(*message.parentId))
            order.append(*message.parentId);
        groups[*message.parentId].append(i);
    }
    for (const QString &parent : std::as_const(order)) {
        QList<qsizetype> group = groups.value(parent);
        if (group.size() < 2)
            continue;
        m_random.shuffle(group);
        for (qsizetype rank = 0; rank < group.size(); ++rank)
            tree.messages[group.at(rank)].rank = int(rank);
    }
}

}
