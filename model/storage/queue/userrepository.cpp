// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/queue/userrepository.h"

#include "model/storage/queue/outcome.h"
#include "model/storage/sqlvalue.h"

using namespace Qt::StringLiterals;

namespace Storage {

namespace {

// Days since 1970.
const QDate firstDay(1970, 1, 1);

int numberOf(QDate day)
{
    return int(firstDay.daysTo(day));
}

WorkRun runFromRow(const Row &row)
{
    return {firstDay.addDays(row.count(u"first_day")), firstDay.addDays(row.count(u"last_day"))};
}

}

User userFromRow(const Row &row)
{
    return {
        .id = row.id<UserId>(u"id"),
        .identity =
            {
                .username = row.text(u"username"),
                .displayName = row.text(u"display_name"),
                .authMethod = authMethodFromString(row.text(u"auth_method")).value_or(AuthMethod::Local),
            },
        .enabled = row.boolean(u"enabled"),
        .deleted = row.boolean(u"deleted"),
        .showOnLeaderboard = row.boolean(u"show_on_leaderboard"),
        .createdDate = row.dateTime(u"created_date"),
        .tosAcceptanceDate = row.optionalDateTime(u"tos_acceptance_date"),
        .lastActivityDate = row.optionalDateTime(u"last_activity_date"),
        .streakDays = row.optionalCount(u"streak_days"),
        .streakBeganDate = row.optionalDateTime(u"streak_last_day_date"),
        .notes = row.text(u"notes"),
        .acceptedTerms = row.text(u"accepted_terms"),
    };
}

Result<void> UserRepository::insert(const User &user, const ApiClientId &client) const
{
    return done(m_connection.execute(u"queue/user/insert"_s,
        {{u"id"_s, toSql(user.id)}, {u"api_client_id"_s, toSql(client)}, {u"username"_s, user.identity.username},
            {u"auth_method"_s, toString(user.identity.authMethod)}, {u"display_name"_s, user.identity.displayName},
            {u"created_date"_s, toSql(user.createdDate)}, {u"enabled"_s, user.enabled}, {u"deleted"_s, user.deleted},
            {u"show_on_leaderboard"_s, user.showOnLeaderboard}, {u"streak_last_day_date"_s, toSql(QDateTime())},
            {u"streak_days"_s, toSql(user.streakDays)}, {u"last_activity_date"_s, toSql(user.lastActivityDate)},
            {u"tos_acceptance_date"_s, toSql(user.tosAcceptanceDate)}}));
}

Result<std::optional<User>> UserRepository::find(const UserIdentity &identity, const ApiClientId &client) const
{
    return mapped(m_connection.row(u"queue/user/by_identity"_s,
                      {{u"api_client_id"_s, toSql(client)}, {u"username"_s, identity.username},
                          {u"auth_method"_s, toString(identity.authMethod)}}),
        userFromRow);
}

Result<std::optional<User>> UserRepository::find(const UserId &id) const
{
    return mapped(m_connection.row(u"queue/user/by_id"_s, {{u"id"_s, toSql(id)}}), userFromRow);
}

Result<std::optional<ApiClientId>> UserRepository::clientOf(const UserId &id) const
{
    return mapped(m_connection.row(u"queue/user/by_id"_s, {{u"id"_s, toSql(id)}}),
        [](const Row &row) { return row.id<ApiClientId>(u"api_client_id"); });
}

Result<void> UserRepository::rename(const UserId &id, const QString &displayName) const
{
    return done(m_connection.execute(u"queue/user/rename"_s, {{u"id"_s, toSql(id)}, {u"display_name"_s, displayName}}));
}

Result<void> UserRepository::storeActivity(const UserId &id, const Activity &activity) const
{
    const auto &streak = activity.streak;
    return done(m_connection.execute(u"queue/user/store_activity"_s,
        {{u"id"_s, toSql(id)}, {u"last_activity_date"_s, toSql(activity.lastDate)},
            {u"streak_last_day_date"_s, toSql(streak ? streak->beganDate : QDateTime())},
            {u"streak_days"_s, streak ? streak->days : 0},
            {u"streak_end"_s, toSql(streak ? streak->endDate : QDateTime())}}));
}

Result<void> UserRepository::endIdleStreaks(const QDateTime &now) const
{
    return done(m_connection.execute(u"queue/user/end_idle_streaks"_s, {{u"now"_s, toSql(now)}}));
}

Result<QList<WorkRun>> UserRepository::runsNear(const UserId &id, QDate day) const
{
    return mapped(m_connection.rows(u"queue/user/runs_near"_s, {{u"user_id"_s, toSql(id)}, {u"day"_s, numberOf(day)}}),
        runFromRow);
}

Result<std::optional<WorkRun>> UserRepository::latestRun(const UserId &id) const
{
    return mapped(m_connection.row(u"queue/user/latest_run"_s, {{u"user_id"_s, toSql(id)}}), runFromRow);
}

Result<void> UserRepository::storeRun(const UserId &id, const WorkRun &run) const
{
    const Bindings values{
        {u"user_id"_s, toSql(id)}, {u"first_day"_s, numberOf(run.first)}, {u"last_day"_s, numberOf(run.last)}};
    if (const auto removed = m_connection.execute(u"queue/user/remove_run"_s, values); !removed)
        return std::unexpected(removed.error());
    return done(m_connection.execute(u"queue/user/insert_run"_s, values));
}

Result<void> UserRepository::change(const User &user) const
{
    return done(m_connection.execute(u"queue/user/change"_s,
        {{u"id"_s, toSql(user.id)}, {u"display_name"_s, user.identity.displayName}, {u"enabled"_s, user.enabled},
            {u"show_on_leaderboard"_s, user.showOnLeaderboard}, {u"notes"_s, user.notes}}));
}

Result<void> UserRepository::anonymise(const UserId &id) const
{
    return done(m_connection.execute(u"queue/user/anonymise"_s,
        {{u"id"_s, toSql(id)}, {u"display_name"_s, u"Deleted User"_s},
            {u"username"_s, u"deleted_%1"_s.arg(id.toString())}}));
}

Result<void> UserRepository::ban(const UserId &id) const
{
    return done(m_connection.execute(u"queue/user/ban"_s, {{u"id"_s, toSql(id)}}));
}

Result<void> UserRepository::acceptTerms(const UserId &id, const QString &version, const QDateTime &date) const
{
    return done(m_connection.execute(u"queue/user/accept_terms"_s,
        {{u"id"_s, toSql(id)}, {u"tos_acceptance_date"_s, toSql(date)}, {u"accepted_terms"_s, version}}));
}

Result<QList<UserId>> UserRepository::deleted() const
{
    return mapped(m_connection.rows(u"queue/user/deleted"_s), [](const Row &row) { return row.id<UserId>(u"id"); });
}

Result<QList<User>> UserRepository::list(const UserFilter &filter) const
{
    return mapped(m_connection.rows(u"queue/user/list"_s,
                      {{u"pattern"_s, likePattern(filter.searchText)}, {u"enabled"_s, toSql(filter.enabled)},
                          {u"after_username"_s, toSql(filter.afterUsername)}, {u"after_id"_s, toSql(filter.afterId)},
                          {u"maximum"_s, filter.maximum}}),
        userFromRow);
}

} // namespace Storage
