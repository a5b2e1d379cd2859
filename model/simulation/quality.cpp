// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/quality.h"

#include "model/engine/queue.h"
#include "model/rules/kendalltau.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace Simulation {

namespace {

constexpr int pageSize = 500;
constexpr double qualitySteps = 1e6; // tau compares whole numbers

std::optional<double> share(int part, int whole)
{
    return whole > 0 ? std::optional(double(part) / whole) : std::nullopt;
}

Result<QList<Message>> allMessages(Engine::Queue &queue)
{
    QList<Message> all;
    MessageFilter filter;
    filter.maximum = pageSize;
    for (;;) {
        const auto page = queue.messages(filter);
        if (!page)
            return page;
        if (page->isEmpty())
            return all;
        all.append(*page);
        filter.beforeDate = page->constLast().createdDate;
        filter.beforeId = page->constLast().id;
    }
}

void addFates(const QHash<MessageId, Message> &messages, const Worths &worths, Quality &quality)
{
    for (const auto &[id, worth] : worths.asKeyValueRange()) {
        Fates &fates = worth.isSpam                 ? quality.spam
            : worth.author == AnnotatorKind::Honest ? quality.honest
                                                    : quality.others;
        const auto message = messages.constFind(id);
        if (message == messages.cend() || message->reviewResult == false)
            ++fates.rejected;
        else if (message->reviewResult == true)
            ++fates.accepted;
        else
            ++fates.undecided;
    }
}

struct Ranked
{
    QList<int> ranks;
    QList<int> worths; // the better the smaller, as ranks are
};

void addTau(const QList<Message> &messages, const Worths &worths, Quality &quality)
{
    QMap<std::pair<MessageId, Role>, Ranked> groups;
    for (const Message &message : messages) {
        if (!message.parentId || !message.rank || !worths.contains(message.id))
            continue;
        Ranked &group = groups[{*message.parentId, message.role}];
        group.ranks.append(*message.rank);
        group.worths.append(-int(std::lround(worths.value(message.id).quality * qualitySteps)));
    }
    QList<double> taus;
    for (const Ranked &group : std::as_const(groups)) {
        if (const auto tau = Rules::kendallTau(group.ranks, group.worths))
            taus.append(*tau);
    }
    quality.rankedGroups = int(taus.size());
    if (taus.isEmpty())
        return;
    const double mean = std::accumulate(taus.cbegin(), taus.cend(), 0.0) / double(taus.size());
    quality.meanTau = mean;
    if (taus.size() < 2)
        return;
    const double squares = std::accumulate(
        taus.cbegin(), taus.cend(), 0.0, [mean](double sum, double tau) { return sum + (tau - mean) * (tau - mean); });
    quality.tauError = std::sqrt(squares / double(taus.size() - 1) / double(taus.size()));
}

double median(const QList<int> &sorted)
{
    const auto middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.at(middle) : (sorted.at(middle - 1) + sorted.at(middle)) / 2.0;
}

struct Placed
{
    QList<int> places;
    double scores = 0;
};

QMap<AnnotatorKind, Standing> standings(const Leaderboard &board, const QList<Annotator> &people)
{
    QHash<QString, UserScore> scores;
    for (const UserScore &score : board.scores)
        scores.insert(score.identity.username, score);
    QList<const Annotator *> byPlace;
    for (const Annotator &annotator : people)
        byPlace.append(&annotator);
    // Others may be on the board too; places are those among the people of the simulation.
    std::ranges::stable_sort(byPlace, {}, [&](const Annotator *annotator) {
        const auto score = scores.constFind(annotator->identity.username);
        return score == scores.cend() ? std::numeric_limits<int>::max() : score->rank.value_or(0);
    });
    QMap<AnnotatorKind, Placed> placed;
    for (int i = 0; i < byPlace.size(); ++i) {
        Placed &ofKind = placed[byPlace.at(i)->kind];
        ofKind.places.append(i + 1);
        ofKind.scores += scores.value(byPlace.at(i)->identity.username).leaderScore;
    }
    const int top = int(std::ceil(0.1 * double(people.size())));
    QMap<AnnotatorKind, Standing> all;
    for (const auto &[kind, ofKind] : placed.asKeyValueRange()) {
        const auto count = double(ofKind.places.size());
        const auto inTop = std::ranges::count_if(ofKind.places, [top](int place) { return place <= top; });
        all.insert(kind,
            {.people = int(ofKind.places.size()),
                .medianPlace = median(ofKind.places),
                .bestPlace = ofKind.places.constFirst(),
                .inTopTenPercent = double(inTop) / count,
                .meanScore = ofKind.scores / count});
    }
    return all;
}

}

std::optional<double> Fates::acceptedShare() const
{
    return share(accepted, accepted + rejected);
}

std::optional<double> Fates::rejectedShare() const
{
    return share(rejected, accepted + rejected);
}

std::optional<double> Quality::spamShareOfAccepted() const
{
    return share(spam.accepted, accepted());
}

Result<Quality> qualityOf(Engine::Queue &queue, const Worths &worths, const QList<Annotator> &people)
{
    const auto messages = allMessages(queue);
    if (!messages)
        return std::unexpected(messages.error());
    const auto board = queue.leaderboard(TimeFrame::Total, std::numeric_limits<int>::max());
    if (!board)
        return std::unexpected(board.error());
    QHash<MessageId, Message> byId;
    for (const Message &message : *messages)
        byId.insert(message.id, message);
    Quality quality;
    addFates(byId, worths, quality);
    addTau(*messages, worths, quality);
    quality.board = standings(*board, people);
    return quality;
}

}
