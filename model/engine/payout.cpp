// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/payout.h"

#include "model/engine/scores.h"
#include "model/rules/contributorscore.h"
#include "model/rules/rankinggood.h"
#include "model/storage/queue/settingrepository.h"

#include <algorithm>

namespace Engine {

namespace {

using Domain = Storage::ContributionRepository::Domain;
using Ballot = Storage::RankingRepository::Ballot;

void pay(Context &context, const UserId &user, Domain domain, const QString &source, double points, bool good)
{
    context.pendingScores.contributions.append({user, domain, source, points, good});
}

double thresholdOf(const Context &context, const Message &message)
{
    return message.parentId ? context.configuration.acceptanceThresholdReply
                            : context.configuration.acceptanceThresholdInitialPrompt;
}

void payPrompt(Context &context, const Message &prompt, const QList<Labels> &reviews)
{
    const QList<int> grades = Rules::qualityGrades(reviews);
    if (!prompt.userId || std::ranges::all_of(grades, [](int people) { return people == 0; }))
        return; // nobody to pay, or nobody judged the quality
    const auto score = Rules::afterPrompt({}, grades);
    pay(context, *prompt.userId, Domain::Prompting, prompt.id.toString(), score.promptPoints, score.goodPrompts > 0);
}

Rules::Ballot orderOf(QList<Message> siblings)
{
    siblings.removeIf([](const Message &sibling) { return !sibling.rank; });
    std::ranges::sort(siblings, {}, [](const Message &sibling) { return *sibling.rank; });
    Rules::Ballot order;
    for (const Message &sibling : std::as_const(siblings))
        order.append(sibling.id);
    return order;
}

QList<Rules::Ballot> othersOf(const QList<Ballot> &ballots, qsizetype own)
{
    QList<Rules::Ballot> others;
    for (qsizetype i = 0; i < ballots.size(); ++i) {
        if (i != own)
            others.append(ballots.at(i).replies);
    }
    return others;
}

void payRanking(Context &context, const Ballot &ballot, const Rules::Ballot &consensus)
{
    const auto positions = Rules::commonPositions(ballot.replies, consensus);
    const auto score = Rules::afterRanking({}, positions.own, positions.consensus);
    if (score.rankings > 0) {
        pay(context, ballot.userId, Domain::Ranking, ballot.taskId.toString(), score.rankingPoints,
            score.goodRankings > 0);
    }
}

}

Result<void> payReviews(
    Context &context, const Message &message, const Reviews &reviews, const std::optional<TaskId> &only)
{
    QList<int> choices;
    QList<Labels> labels;
    for (const auto &review : reviews) {
        choices.append(Rules::chosenBy(review.labels, thresholdOf(context, message)));
        labels.append(review.labels);
    }
    const QList<int> counts{int(choices.count(0)), int(choices.count(1))};
    for (qsizetype i = 0; i < reviews.size(); ++i) {
        const auto &review = reviews.at(i);
        if (only && review.taskId != *only)
            continue;
        const auto score = Rules::afterVote({}, counts, choices.at(i));
        pay(context, review.userId, Domain::Voting, review.taskId.toString(), score.votePoints, score.goodVotes > 0);
    }
    if (!message.parentId && !only)
        payPrompt(context, message, labels);
    return {};
}

Result<void> payRankings(Context &context, const MessageId &parent, const std::optional<TaskId> &only)
{
    const auto ballots = context.rankings.ballots(parent);
    if (!ballots)
        return std::unexpected(ballots.error());
    const auto siblings = context.messages.children(parent);
    if (!siblings)
        return std::unexpected(siblings.error());
    const Rules::Ballot consensus = orderOf(*siblings);
    for (qsizetype i = 0; i < ballots->size(); ++i) {
        const Ballot &ballot = ballots->at(i);
        if (only && ballot.taskId != *only)
            continue;
        payRanking(context, ballot, consensus);
        if (Rules::isGoodRanking(ballot.replies, othersOf(*ballots, i))) {
            credit(
                context, ballot.userId, ScoreKind::RankingGood, ballot.taskId.toString(), parent, ballot.createdDate);
        }
    }
    return {};
}

Result<void> payWhatWasDecided(Context &context)
{
    const Storage::SettingRepository settings(context.connection);
    const auto isDue = settings.hasUndecidedScores();
    if (!isDue)
        return std::unexpected(isDue.error());
    if (!*isDue)
        return {};
    const auto parents = context.rankings.decidedParents();
    if (!parents)
        return std::unexpected(parents.error());
    for (const MessageId &parent : *parents) {
        if (const auto paid = payRankings(context, parent); !paid)
            return paid;
    }
    const auto messages = context.contributions.decidedMessages();
    if (!messages)
        return std::unexpected(messages.error());
    for (const MessageId &id : *messages) {
        const auto message = context.messages.find(id);
        if (!message)
            return std::unexpected(message.error());
        const auto reviews = context.reviews.ofMessage(id);
        if (!reviews)
            return std::unexpected(reviews.error());
        if (const auto paid = payReviews(context, **message, *reviews); !paid)
            return paid;
    }
    return settings.forgetUndecidedScores();
}

}
