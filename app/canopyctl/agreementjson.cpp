// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/agreementjson.h"

#include "app/canopyctl/agreementtable.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

QString codeOf(Rules::Undefined why)
{
    switch (why) {
    case Rules::Undefined::NoValues:
        return u"no_values"_s;
    case Rules::Undefined::FewerThanTwoRaters:
        return u"fewer_than_two_raters"_s;
    case Rules::Undefined::NoPairs:
        return u"no_pairs"_s;
    case Rules::Undefined::NoVariation:
        return u"no_variation"_s;
    case Rules::Undefined::FewerThanTwoItems:
        return u"fewer_than_two_items"_s;
    case Rules::Undefined::AllTied:
        return u"all_tied"_s;
    case Rules::Undefined::TooFewBallots:
        return u"too_few_rankings"_s;
    case Rules::Undefined::FewerThanTwoUnits:
        return u"fewer_than_two_units"_s;
    case Rules::Undefined::TooFewUnits:
        return u"too_few_units"_s;
    case Rules::Undefined::FewerThanThreeRaters:
        return u"fewer_than_three_raters"_s;
    case Rules::Undefined::RarelyDefined:
        return u"rarely_defined"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject reason(Rules::Undefined why)
{
    return {{u"code"_s, codeOf(why)}, {u"because"_s, because(why)}};
}

QJsonObject toJson(const Rules::Estimate &estimate)
{
    QJsonObject object{{u"value"_s, QJsonValue()}, {u"interval"_s, QJsonValue()}};
    if (estimate.value)
        object[u"value"_s] = *estimate.value;
    else
        object.insert(u"not_defined"_s, reason(estimate.value.error()));
    if (estimate.interval)
        object[u"interval"_s] = QJsonArray{estimate.interval->low, estimate.interval->high};
    else
        object.insert(u"interval_not_defined"_s, reason(estimate.interval.error()));
    return object;
}

void insertSubject(QJsonObject &object, const Engine::AgreementSubject &subject, const Engine::AgreementReport &report)
{
    if (subject.message)
        object.insert(u"message_id"_s, subject.message->toString());
    QJsonArray people;
    for (const UserId &person : subject.people)
        people.append(QJsonObject{{u"user_id"_s, person.toString()}, {u"display_name"_s, report.names.value(person)}});
    if (!people.isEmpty())
        object.insert(u"people"_s, people);
}

QJsonArray labelsOf(const Engine::AgreementReport &report)
{
    QJsonArray rows;
    for (const auto &row : report.labels) {
        QJsonObject object{{u"label"_s, toString(row.label)}, {u"scale"_s, toString(row.scale)},
            {u"messages"_s, row.messages}, {u"alpha"_s, toJson(row.alpha)}};
        if (row.people)
            object.insert(u"raters"_s, *row.people);
        insertSubject(object, row.subject, report);
        rows.append(object);
    }
    return rows;
}

QJsonArray rankingsOf(const Engine::AgreementReport &report)
{
    QJsonArray rows;
    for (const auto &row : report.rankings) {
        QJsonObject object{{u"groups"_s, row.parents}, {u"rankings"_s, row.ballots}, {u"tau"_s, toJson(row.tau)}};
        if (row.deviation)
            object.insert(u"standard_deviation"_s, *row.deviation);
        if (row.w)
            object.insert(u"w"_s, toJson(*row.w));
        if (row.test) {
            object.insert(u"chi_square"_s, row.test->chiSquare);
            object.insert(u"degrees_of_freedom"_s, row.test->degreesOfFreedom);
            object.insert(u"p_value"_s, row.test->pValue);
        }
        insertSubject(object, row.subject, report);
        rows.append(object);
    }
    return rows;
}

}

QJsonObject toJson(const Engine::AgreementReport &report, const Engine::AgreementRequest &request)
{
    QJsonObject object{{u"per"_s, toString(request.per)}, {u"warning"_s, agreementWarning()},
        {u"labels"_s, labelsOf(report)}, {u"label_rows"_s, report.labelRows}};
    if (!request.label) {
        object.insert(u"rankings"_s, rankingsOf(report));
        object.insert(u"ranking_rows"_s, report.rankingRows);
    }
    return object;
}

}
