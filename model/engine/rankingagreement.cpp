// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/rankingagreement.h"

#include "model/engine/context.h"
#include "model/engine/leastagreement.h"
#include "model/rules/agreementinterval.h"
#include "model/rules/kendalltau.h"
#include "model/rules/rankedpairs.h"
#include "model/storage/queue/agreementrepository.h"

#include <QHash>

#include <variant>

namespace Engine {

namespace {

using Storage::AgreementRepository;
using Ballots = QList<AgreementRepository::Ballot>;
using Rows = LeastAgreement<RankingAgreement, std::monostate>;
using Rules::RunningMean;
using Rules::Undefined;

constexpr Rules::Interval tauBounds{-1, 1};
constexpr Rules::Interval wBounds{0, 1};

AgreementRepository::Filter filterOf(const AgreementRequest &request)
{
    return {request.lang, request.since};
}

QList<QList<int>> ordersOf(const Ballots &ballots)
{
    QList<QList<MessageId>> lists;
    for (const auto &ballot : ballots)
        lists.append(ballot.replies);
    return Rules::commonOrders(lists);
}

QList<QList<int>> positionsOf(const QList<QList<int>> &orders)
{
    QList<QList<int>> positions;
    for (const QList<int> &order : orders)
        positions.append(Rules::positionsOf(order));
    return positions;
}

bool isComparable(const QList<QList<int>> &orders)
{
    return orders.size() > 1 && orders.constFirst().size() > 1;
}

// given: rankings there are, compared ones or not; people: who gave them, at least.
std::optional<Undefined> whyNot(qint64 given, qint64 people, qint64 compared)
{
    if (given == 0)
        return Undefined::NoValues;
    if (people < 2)
        return Undefined::FewerThanTwoRaters;
    if (compared == 0)
        return Undefined::NoPairs;
    if (compared < Rules::minimumBallots)
        return Undefined::TooFewBallots;
    return {};
}

Result<void> addProject(const Context &context, const AgreementRequest &request, AgreementReport &report)
{
    RunningMean taus;
    RunningMean ws;
    QSet<UserId> people;
    qint64 given = 0;
    RankingAgreement row;
    const auto addParent = [&](const MessageId &, const Ballots &ballots) -> Result<void> {
        given += ballots.size();
        for (const auto &ballot : ballots)
            people.insert(ballot.userId);
        const auto orders = ordersOf(ballots);
        if (!isComparable(orders))
            return {};
        const auto positions = positionsOf(orders);
        taus.add(*Rules::meanTau(positions).value); // no ties: always defined
        ws.add(Rules::kendallW(positions)->w);
        ++row.parents;
        row.ballots += ballots.size();
        return {};
    };
    if (const auto read = AgreementRepository(context.connection).forEachParent(filterOf(request), addParent); !read)
        return read;
    if (const auto why = whyNot(given, people.size(), row.ballots)) {
        row.tau = Rules::undefinedEstimate(*why);
        row.w = row.tau;
    } else {
        row.tau = taus.estimate(tauBounds);
        row.deviation = taus.standardDeviation();
        row.w = ws.estimate(wBounds);
    }
    report.rankings.append(row);
    report.rankingRows = 1;
    return {};
}

Result<void> addMessages(const Context &context, const AgreementRequest &request, AgreementReport &report)
{
    Rows rows(request.maximum);
    const auto addParent = [&](const MessageId &parent, const Ballots &ballots) -> Result<void> {
        const auto positions = positionsOf(ordersOf(ballots));
        RankingAgreement row;
        row.subject.message = parent;
        row.parents = 1;
        row.ballots = ballots.size();
        row.tau = Rules::meanTau(positions);
        row.w = Rules::concordance(positions);
        if (const auto test = Rules::kendallW(positions))
            row.test = *test;
        rows.add(row, {});
        return {};
    };
    if (const auto read = AgreementRepository(context.connection).forEachParent(filterOf(request), addParent); !read)
        return read;
    report.rankingRows = rows.total();
    for (const auto &[row, nothing] : rows.taken())
        report.rankings.append(row);
    return {};
}

void takeRows(const QHash<QList<UserId>, RunningMean> &means, int maximum, AgreementReport &report)
{
    Rows rows(maximum);
    for (const auto &[people, mean] : means.asKeyValueRange()) {
        RankingAgreement row;
        row.subject.people = people;
        row.parents = mean.count();
        row.ballots = mean.count();
        if (const auto why = whyNot(1, 2, mean.count())) {
            row.tau = Rules::undefinedEstimate(*why);
        } else {
            row.tau = mean.estimate(tauBounds);
            row.deviation = mean.standardDeviation();
        }
        rows.add(row, {});
    }
    report.rankingRows = rows.total();
    for (const auto &[row, nothing] : rows.taken())
        report.rankings.append(row);
}

double tauWithOthers(const QList<QList<int>> &orders, qsizetype own)
{
    QList<QList<int>> others = orders;
    others.removeAt(own);
    const QList<int> consensus = Rules::rankedPairsOfIndices(others);
    return *Rules::kendallTau(Rules::positionsOf(orders.at(own)), Rules::positionsOf(consensus)); // no ties
}

Result<void> addPeople(const Context &context, const AgreementRequest &request, AgreementReport &report)
{
    QHash<QList<UserId>, RunningMean> means;
    const auto addParent = [&](const MessageId &, const Ballots &ballots) -> Result<void> {
        const auto orders = ordersOf(ballots);
        for (qsizetype i = 0; i < ballots.size(); ++i) {
            RunningMean &mean = means[{ballots.at(i).userId}];
            if (isComparable(orders))
                mean.add(tauWithOthers(orders, i));
        }
        return {};
    };
    if (const auto read = AgreementRepository(context.connection).forEachParent(filterOf(request), addParent); !read)
        return read;
    takeRows(means, request.maximum, report);
    return {};
}

Result<void> addPairs(const Context &context, const AgreementRequest &request, AgreementReport &report)
{
    QHash<QList<UserId>, RunningMean> means;
    const auto addParent = [&](const MessageId &, const Ballots &ballots) -> Result<void> {
        for (qsizetype i = 0; i < ballots.size(); ++i) {
            for (qsizetype j = i + 1; j < ballots.size(); ++j) {
                if (ballots.at(i).userId == ballots.at(j).userId)
                    continue;
                RunningMean &mean = means[{ballots.at(i).userId, ballots.at(j).userId}];
                const auto orders = ordersOf({ballots.at(i), ballots.at(j)});
                if (isComparable(orders))
                    mean.add(*Rules::meanTau(positionsOf(orders)).value);
            }
        }
        return {};
    };
    if (const auto read = AgreementRepository(context.connection).forEachParent(filterOf(request), addParent); !read)
        return read;
    takeRows(means, request.maximum, report);
    return {};
}

}

Result<void> addRankingAgreement(const Context &context, const AgreementRequest &request, AgreementReport &report)
{
    switch (request.per) {
    case AgreementPer::Project:
        return addProject(context, request, report);
    case AgreementPer::Message:
        return addMessages(context, request, report);
    case AgreementPer::Person:
        return addPeople(context, request, report);
    case AgreementPer::Pair:
        return addPairs(context, request, report);
    }
    Q_UNREACHABLE_RETURN({});
}

}
