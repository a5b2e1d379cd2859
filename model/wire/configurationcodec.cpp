// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/wire/configurationcodec.h"

#include "model/domain/overloaded.h"
#include "model/domain/treeconfigurationfields.h"
#include "model/wire/jsonvalue.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int maximumNumber = 1'000'000'000;

// Numbers that make no sense at zero: nothing would ever be reviewed, ranked or finished.
bool isAtLeastOne(const int &member, const TreeConfiguration &configuration)
{
    const int *const members[] = {&configuration.goalTreeSize, &configuration.minGoalTreeSize,
        &configuration.numReviewsInitialPrompt, &configuration.numReviewsReply, &configuration.numRequiredRankings,
        &configuration.numSummariesPerStory, &configuration.numRatingsPerSummary, &configuration.autoModMaxSkipReply,
        &configuration.autoModRedFlags, &configuration.maxPendingTasksPerUser};
    return std::ranges::find(members, &member) != std::end(members);
}

// A list, or as in the original's settings names with commas between them.
std::optional<QStringList> namesFrom(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().split(u',', Qt::SkipEmptyParts);
    if (!value.isArray())
        return {};
    QStringList names;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &name : list)
        names.append(name.toString());
    return names;
}

template <typename T>
QString assign(T &member, const std::optional<T> &value, bool isInRange, const QString &complaint)
{
    if (!value || !isInRange)
        return complaint;
    member = *value;
    return {};
}

// Each returns what is wrong, or nothing.
QString read(int &member, const QJsonValue &json, int minimum)
{
    const auto value = Wire::integerFrom(json);
    return assign(member, value, value >= minimum && value <= maximumNumber,
        u"is not a whole number from %1 to %2"_s.arg(minimum).arg(maximumNumber));
}

QString read(double &member, const QJsonValue &json)
{
    const auto value = Wire::numberFrom(json);
    return assign(member, value, value >= 0 && value <= 1, u"is not a number from 0 to 1"_s);
}

QString read(bool &member, const QJsonValue &json)
{
    return assign(member, Wire::booleanFrom(json), true, u"is neither true nor false"_s);
}

QString read(QString &member, const QJsonValue &json)
{
    return assign(member, std::optional(json.toString()), json.isString(), u"is not a text"_s);
}

QString read(QStringList &member, const QJsonValue &json)
{
    return assign(member, namesFrom(json), true, u"is not a list"_s);
}

QString read(SelectionPolicy &member, const QJsonValue &json)
{
    return assign(
        member, selectionPolicyFromString(json.toString()), true, u"is neither uniform nor information_gain"_s);
}

std::unexpected<Error> invalid(const QString &complaint)
{
    return std::unexpected(Error{Error::Kind::Invalid, ErrorCode::Generic, u"configuration: "_s + complaint});
}

}

QJsonObject Wire::toJson(const TreeConfiguration &configuration)
{
    QJsonObject json;
    visitFields(configuration,
        Overloaded{
            [&](QLatin1StringView key, int value) { json.insert(key, value); },
            [&](QLatin1StringView key, double value) { json.insert(key, value); },
            [&](QLatin1StringView key, bool value) { json.insert(key, value); },
            [&](QLatin1StringView key, SelectionPolicy value) { json.insert(key, toString(value)); },
            [&](QLatin1StringView key, const QString &value) { json.insert(key, value); },
            [&](QLatin1StringView key, const QStringList &value) {
                json.insert(key, QJsonArray::fromStringList(value));
            },
        });
    return json;
}

Result<TreeConfiguration> Wire::treeConfigurationFromJson(const QJsonObject &json)
{
    TreeConfiguration configuration;
    QString complaint;
    const auto readMember = [&](QLatin1StringView key, auto &member) {
        if (!complaint.isEmpty() || isAbsent(json.value(key)))
            return;
        QString wrong;
        if constexpr (std::is_same_v<decltype(member), int &>)
            wrong = read(member, json.value(key), isAtLeastOne(member, configuration) ? 1 : 0);
        else
            wrong = read(member, json.value(key));
        if (!wrong.isEmpty())
            complaint = key + u' ' + wrong;
    };
    visitFields(configuration, readMember);
    if (!complaint.isEmpty())
        return invalid(complaint);
    if (configuration.randomGoalTreeSize && configuration.minGoalTreeSize > configuration.goalTreeSize)
        return invalid(u"the smallest goal is larger than the goal"_s);
    return configuration;
}
