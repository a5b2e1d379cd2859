// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/contributionrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/queue/storedjson.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

QString toString(ContributionRepository::Domain domain)
{
    switch (domain) {
    case ContributionRepository::Domain::Voting:
        return u"voting"_s;
    case ContributionRepository::Domain::Prompting:
        return u"prompting"_s;
    case ContributionRepository::Domain::Ranking:
        return u"ranking"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

ContributionRepository::Sums sumsFromRow(const Row &row)
{
    return {.userId = row.id<UserId>(u"user_id"),
        .voting = {row.count(u"votes"), row.count(u"good_votes"), row.real(u"vote_points")},
        .prompting = {row.count(u"prompts"), row.count(u"good_prompts"), row.real(u"prompt_points")},
        .ranking = {row.count(u"rankings"), row.count(u"good_rankings"), row.real(u"ranking_points")}};
}

}

Result<void> ContributionRepository::insert(const Contribution &contribution) const
{
    return done(m_connection.execute(u"queue/contribution/insert"_s,
        {{u"user_id"_s, toSql(contribution.userId)}, {u"domain"_s, toString(contribution.domain)},
            {u"source_id"_s, contribution.sourceId}, {u"points"_s, contribution.points},
            {u"good"_s, contribution.good}}));
}

Result<void> ContributionRepository::remove(const UserId &user) const
{
    return done(m_connection.execute(u"queue/contribution/remove"_s, {{u"user_id"_s, toSql(user)}}));
}

Result<ContributionRepository::Sums> ContributionRepository::ofUser(const UserId &user) const
{
    const auto sums =
        mapped(m_connection.row(u"queue/contribution/of_user"_s, {{u"user_id"_s, toSql(user)}}), sumsFromRow);
    if (!sums)
        return std::unexpected(sums.error());
    return sums->value_or(Sums{.userId = user, .voting = {}, .prompting = {}, .ranking = {}});
}

Result<QList<ContributionRepository::Sums>> ContributionRepository::ofEverybody() const
{
    return mapped(m_connection.rows(u"queue/contribution/of_everybody"_s), sumsFromRow);
}

Result<QList<MessageId>> ContributionRepository::decidedMessages() const
{
    return mapped(m_connection.rows(u"queue/contribution/decided_messages"_s),
        [](const Row &row) { return row.id<MessageId>(u"message_id"); });
}

}
