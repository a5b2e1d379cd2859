// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/agreementtable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Canopyctl {

namespace {

using Engine::AgreementPer;
using Engine::AgreementReport;
using Engine::AgreementRequest;

QString decimal(double value)
{
    return QString::number(value, 'f', 3);
}

QString sentence(Rules::Undefined why)
{
    return u"not defined, because %1"_s.arg(because(why));
}

// Value and interval, two cells.
QStringList cellsOf(const Rules::Estimate &estimate)
{
    if (!estimate.value)
        return {sentence(estimate.value.error()), {}};
    if (!estimate.interval)
        return {decimal(*estimate.value), sentence(estimate.interval.error())};
    return {
        decimal(*estimate.value), u"%1 … %2"_s.arg(decimal(estimate.interval->low), decimal(estimate.interval->high))};
}

QStringList subjectColumns(AgreementPer per)
{
    switch (per) {
    case AgreementPer::Project:
        return {};
    case AgreementPer::Message:
        return {u"message"_s};
    case AgreementPer::Person:
        return {u"person"_s};
    case AgreementPer::Pair:
        return {u"person"_s, u"and"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList subjectCells(const Engine::AgreementSubject &subject, const AgreementReport &report)
{
    if (subject.message)
        return {subject.message->toString()};
    QStringList names;
    for (const UserId &person : subject.people) {
        const QString name = report.names.value(person);
        names.append(name.isEmpty() ? person.toString() : name);
    }
    return names;
}

// Columns as wide as their widest cell; sentences only as wide as the column is without them.
QStringList aligned(const QList<QStringList> &rows)
{
    QList<qsizetype> widths(rows.constFirst().size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (!row.at(i).startsWith(u"not defined"_s))
                widths[i] = std::max(widths.at(i), row.at(i).size());
        }
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += u"  "_s + row.at(i).leftJustified(widths.at(i));
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines;
}

QStringList labelLines(const AgreementReport &report, AgreementPer per)
{
    if (report.labels.isEmpty())
        return {u"  nobody has reviewed anything"_s};
    QList<QStringList> rows{subjectColumns(per)
        + QStringList{u"label"_s, u"scale"_s, u"messages"_s, u"people"_s, u"alpha"_s, u"95 % interval"_s}};
    for (const auto &row : report.labels) {
        rows.append(subjectCells(row.subject, report)
            + QStringList{toString(row.label), toString(row.scale), QString::number(row.messages),
                row.people ? QString::number(*row.people) : u"-"_s}
            + cellsOf(row.alpha));
    }
    return aligned(rows);
}

QStringList testCells(const Engine::RankingAgreement &row)
{
    if (!row.test)
        return {u"-"_s, u"-"_s, u"-"_s};
    return {decimal(row.test->chiSquare), QString::number(row.test->degreesOfFreedom), decimal(row.test->pValue)};
}

// Two lines a row where there is W too.
QStringList rankingLines(const AgreementReport &report, AgreementPer per)
{
    if (report.rankings.isEmpty())
        return {u"  nobody has ranked anything"_s};
    const bool isTested = per == AgreementPer::Message;
    const QStringList more = isTested ? QStringList{u"chi square"_s, u"df"_s, u"p"_s} : QStringList{u"deviation"_s};
    const QStringList none(more.size(), u"-"_s);
    QList<QStringList> rows{subjectColumns(per) + QStringList{u"groups"_s, u"rankings"_s, u"measure"_s} + more
        + QStringList{u"value"_s, u"95 % interval"_s}};
    for (const auto &row : report.rankings) {
        const QStringList start =
            subjectCells(row.subject, report) + QStringList{QString::number(row.parents), QString::number(row.ballots)};
        const QStringList ofTau = row.deviation ? QStringList{decimal(*row.deviation)} : none;
        rows.append(start + QStringList{u"mean tau"_s} + ofTau + cellsOf(row.tau));
        if (row.w)
            rows.append(start + QStringList{u"W"_s} + (isTested ? testCells(row) : none) + cellsOf(*row.w));
    }
    return aligned(rows);
}

QString restrictions(const AgreementRequest &request)
{
    QStringList parts{u"per "_s + toString(request.per)};
    if (!request.lang.isEmpty())
        parts.append(u"language "_s + request.lang);
    if (request.since)
        parts.append(u"since "_s + request.since->date().toString(Qt::ISODate));
    return parts.join(u", "_s);
}

QString heading(const QString &what, qint64 shown, qint64 all, const AgreementRequest &request)
{
    const QString text = u"%1, %2"_s.arg(what, restrictions(request));
    return shown < all ? u"%1: the %2 of %3 rows with the least agreement"_s.arg(text).arg(shown).arg(all) : text;
}

}

std::optional<AgreementPer> agreementPerFromString(QStringView name)
{
    for (const auto per : {AgreementPer::Project, AgreementPer::Message, AgreementPer::Person, AgreementPer::Pair}) {
        if (name == toString(per))
            return per;
    }
    return {};
}

QString toString(AgreementPer per)
{
    switch (per) {
    case AgreementPer::Project:
        return u"project"_s;
    case AgreementPer::Message:
        return u"message"_s;
    case AgreementPer::Person:
        return u"person"_s;
    case AgreementPer::Pair:
        return u"pair"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString toString(Rules::Scale scale)
{
    switch (scale) {
    case Rules::Scale::Nominal:
        return u"nominal"_s;
    case Rules::Scale::Ordinal:
        return u"ordinal"_s;
    case Rules::Scale::Interval:
        return u"interval"_s;
    case Rules::Scale::Ratio:
        return u"ratio"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString because(Rules::Undefined why)
{
    switch (why) {
    case Rules::Undefined::NoValues:
        return u"nobody judged it"_s;
    case Rules::Undefined::FewerThanTwoRaters:
        return u"only one person judged it"_s;
    case Rules::Undefined::NoPairs:
        return u"no two people judged the same"_s;
    case Rules::Undefined::NoVariation:
        return u"only one value was ever given"_s;
    case Rules::Undefined::FewerThanTwoItems:
        return u"the rankings have fewer than two replies in common"_s;
    case Rules::Undefined::AllTied:
        return u"nothing was preferred to anything"_s;
    case Rules::Undefined::TooFewBallots:
        return u"fewer than %1 rankings are not enough data"_s.arg(Rules::minimumBallots);
    case Rules::Undefined::FewerThanTwoUnits:
        return u"one alone does not vary"_s;
    case Rules::Undefined::TooFewUnits:
        return u"fewer than %1 messages are too few to resample"_s.arg(Rules::KrippendorffAlpha::minimumUnits);
    case Rules::Undefined::FewerThanThreeRaters:
        return u"it takes three people"_s;
    case Rules::Undefined::RarelyDefined:
        return u"too little varies"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString agreementWarning()
{
    return u"Do not flag people by these figures automatically: who differs from the others may be right."_s;
}

QStringList agreementLines(const AgreementReport &report, const AgreementRequest &request)
{
    QStringList lines{heading(u"Labels"_s, report.labels.size(), report.labelRows, request)};
    lines += labelLines(report, request.per);
    if (!request.label) {
        lines += {QString(), heading(u"Rankings"_s, report.rankings.size(), report.rankingRows, request)};
        lines += rankingLines(report, request.per);
    }
    return lines + QStringList{QString(), agreementWarning()};
}

}
