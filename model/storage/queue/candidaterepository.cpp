// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/candidaterepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

Role roleOf(const Row &row)
{
    return roleFromString(row.text(u"role")).value_or(Role::Prompter);
}

} // namespace

Result<QList<MessageId>> CandidateRepository::promptsToReview(const UserId &user, const QString &lang) const
{
    return mapped(m_connection.rows(u"queue/candidate/prompts_to_review"_s,
                      {{u"user_id"_s, toSql(user)}, {u"lang"_s, lang},
                          {u"required_reviews"_s, m_configuration.numReviewsInitialPrompt},
                          {u"allow_own"_s, m_configuration.allowSelfLabeling}}),
        [](const Row &row) { return row.id<MessageId>(u"id"); });
}

Result<QList<CandidateRepository::Reply>> CandidateRepository::repliesToReview(
    const UserId &user, const QString &lang) const
{
    return mapped(
        m_connection.rows(u"queue/candidate/replies_to_review"_s,
            {{u"user_id"_s, toSql(user)}, {u"lang"_s, lang}, {u"required_reviews"_s, m_configuration.numReviewsReply},
                {u"allow_own"_s, m_configuration.allowSelfLabeling}}),
        [](const Row &row) { return Reply{row.id<MessageId>(u"id"), roleOf(row)}; });
}

Result<QList<CandidateRepository::Parent>> CandidateRepository::extendibleParents(
    const UserId &user, const QString &lang, const QDateTime &lockedSince) const
{
    return mapped(m_connection.rows(u"queue/candidate/extendible_parents"_s,
                      {{u"user_id"_s, toSql(user)}, {u"lang"_s, lang}, {u"locked_since"_s, toSql(lockedSince)},
                          {u"required_reviews"_s, m_configuration.numReviewsReply},
                          {u"num_prompter_replies"_s, m_configuration.numPrompterReplies},
                          {u"allow_duplicates"_s, m_configuration.allowDuplicateReplies}}),
        [](const Row &row) { return Parent{row.id<MessageId>(u"id"), roleOf(row), row.count(u"children")}; });
}

Result<QList<CandidateRepository::RankingGroup>> CandidateRepository::incompleteRankings(
    const UserId &user, const QString &lang) const
{
    return mapped(m_connection.rows(u"queue/candidate/incomplete_rankings"_s,
                      {{u"user_id"_s, toSql(user)}, {u"lang"_s, lang},
                          {u"required_rankings"_s, m_configuration.numRequiredRankings},
                          {u"allow_own"_s, m_configuration.allowSelfRanking}}),
        [](const Row &row) { return RankingGroup{row.id<MessageId>(u"id"), roleOf(row)}; });
}

Result<int> CandidateRepository::countOpenRankings(const QString &lang) const
{
    const auto row = m_connection.row(u"queue/candidate/count_open_rankings"_s,
        {{u"lang"_s, lang}, {u"required_rankings"_s, m_configuration.numRequiredRankings},
            {u"rank_prompter_replies"_s, m_configuration.rankPrompterReplies}});
    if (!row)
        return std::unexpected(row.error());
    return (*row)->count(u"rankings");
}

} // namespace Storage
