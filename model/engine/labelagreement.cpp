// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/labelagreement.h"

#include "model/domain/random.h"
#include "model/engine/context.h"
#include "model/engine/leastagreement.h"
#include "model/storage/queue/agreementrepository.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Engine {

namespace {

using Storage::AgreementRepository;
using Review = AgreementRepository::Review;
using Rows = LeastAgreement<LabelAgreement, QList<Rules::RatedUnits>>;

// The values that messages were given, a byte each, and how many messages were given just these.
using Patterns = QHash<QByteArray, qint64>;

constexpr int steps = 100; // from 0 to 1

char byteOf(double value)
{
    return char(std::clamp(int(std::lround(value * steps)), 0, steps));
}

QList<double> valuesOf(const QByteArray &pattern)
{
    QList<double> values;
    for (const char byte : pattern)
        values.append(double(byte) / steps);
    return values;
}

// In an order of their own, so that the same draws meet the same units.
QList<Rules::RatedUnits> unitsOf(const Patterns &patterns)
{
    QByteArrayList keys = patterns.keys();
    std::ranges::sort(keys);
    QList<Rules::RatedUnits> units;
    for (const QByteArray &key : std::as_const(keys))
        units.append({valuesOf(key), patterns.value(key)});
    return units;
}

QList<Rules::Scale> scalesOf(Label label)
{
    switch (widgetOf(label)) {
    case LabelWidget::YesNo:
    case LabelWidget::Flag:
        return {Rules::Scale::Nominal};
    case LabelWidget::Likert:
        return {Rules::Scale::Ordinal, Rules::Scale::Interval};
    }
    Q_UNREACHABLE_RETURN({});
}

QList<Label> labelsOf(const AgreementRequest &request)
{
    return request.label ? QList{*request.label} : allLabels();
}

AgreementRepository::Filter filterOf(const AgreementRequest &request)
{
    return {request.lang, request.since};
}

QByteArray patternOf(const QList<Review> &reviews, Label label)
{
    QByteArray pattern;
    for (const Review &review : reviews) {
        if (const auto it = review.labels.constFind(label); it != review.labels.cend())
            pattern.append(byteOf(*it));
    }
    std::ranges::sort(pattern);
    return pattern;
}

void addInterval(LabelAgreement &row, const QList<Rules::RatedUnits> &units, Rules::Pairing pairing, quint64 seed)
{
    SeededRandom random(seed);
    row.alpha.interval = Rules::KrippendorffAlpha(units, row.scale, pairing).interval(random);
}

struct Tally
{
    Patterns patterns;
    QSet<UserId> people;
};
using Tallies = QMap<Label, Tally>;

Result<Tallies> tallied(const Context &context, const AgreementRequest &request)
{
    Tallies tallies;
    const QList<Label> labels = labelsOf(request);
    const auto read =
        AgreementRepository(context.connection)
            .forEachMessage(filterOf(request), [&](const MessageId &, const QList<Review> &reviews) -> Result<void> {
                for (const Label label : labels) {
                    const QByteArray pattern = patternOf(reviews, label);
                    if (pattern.isEmpty())
                        continue;
                    Tally &tally = tallies[label];
                    ++tally.patterns[pattern];
                    for (const Review &review : reviews) {
                        if (review.labels.contains(label))
                            tally.people.insert(review.userId);
                    }
                }
                return {};
            });
    if (!read)
        return std::unexpected(read.error());
    return tallies;
}

Result<void> addProject(const Context &context, const AgreementRequest &request, AgreementReport &report)
{
    const auto tallies = tallied(context, request);
    if (!tallies)
        return std::unexpected(tallies.error());
    for (const Label label : labelsOf(request)) {
        const Tally tally = tallies->value(label);
        const QList<Rules::RatedUnits> units = unitsOf(tally.patterns);
        for (const Rules::Scale scale : scalesOf(label)) {
            const Rules::KrippendorffAlpha alpha(units, scale);
            LabelAgreement row{{}, label, scale, alpha.unitCount(), tally.people.size(), {}};
            row.alpha.value = alpha.alpha();
            addInterval(row, units, Rules::Pairing::All, request.seed);
            if (tally.people.size() == 1)
                row.alpha = Rules::undefinedEstimate(Rules::Undefined::FewerThanTwoRaters);
            report.labels.append(row);
        }
    }
    report.labelRows = report.labels.size();
    return {};
}

Result<void> addMessages(const Context &context, const AgreementRequest &request, AgreementReport &report)
{
    const auto tallies = tallied(context, request);
    if (!tallies)
        return std::unexpected(tallies.error());
    QMap<Label, QList<std::pair<Rules::Scale, Rules::KrippendorffAlpha>>> alphas;
    for (const auto &[label, tally] : tallies->asKeyValueRange()) {
        for (const Rules::Scale scale : scalesOf(label))
            alphas[label].emplaceBack(scale, Rules::KrippendorffAlpha(unitsOf(tally.patterns), scale));
    }
    Rows rows(request.maximum);
    const auto read =
        AgreementRepository(context.connection)
            .forEachMessage(
                filterOf(request), [&](const MessageId &message, const QList<Review> &reviews) -> Result<void> {
                    for (const auto &[label, ofLabel] : std::as_const(alphas).asKeyValueRange()) {
                        const QByteArray pattern = patternOf(reviews, label);
                        if (pattern.isEmpty())
                            continue;
                        for (const auto &[scale, alpha] : ofLabel)
                            rows.add(
                                {{message, {}}, label, scale, 1, pattern.size(), alpha.ofUnit(valuesOf(pattern))}, {});
                    }
                    return {};
                });
    if (!read)
        return read;
    report.labelRows = rows.total();
    for (const auto &[row, units] : rows.taken())
        report.labels.append(row);
    return {};
}

// One row a scale; its interval is computed only if the row is shown.
void addRows(const AgreementSubject &subject, const QMap<Label, Patterns> &patterns, Rules::Pairing pairing, Rows &rows)
{
    for (const auto &[label, ofLabel] : patterns.asKeyValueRange()) {
        const QList<Rules::RatedUnits> units = unitsOf(ofLabel);
        for (const Rules::Scale scale : scalesOf(label)) {
            const Rules::KrippendorffAlpha alpha(units, scale, pairing);
            LabelAgreement row{subject, label, scale, alpha.unitCount(), {}, {}};
            row.alpha.value = alpha.alpha();
            rows.add(row, units);
        }
    }
}

void takeRows(Rows &rows, Rules::Pairing pairing, const AgreementRequest &request, AgreementReport &report)
{
    report.labelRows = rows.total();
    for (auto &[row, units] : rows.taken()) {
        addInterval(row, units, pairing, request.seed);
        report.labels.append(row);
    }
}

Result<void> addPeople(const Context &context, const AgreementRequest &request, AgreementReport &report)
{
    QHash<UserId, QMap<Label, Patterns>> people;
    const QList<Label> labels = labelsOf(request);
    const auto addMessage = [&](const MessageId &, const QList<Review> &reviews) -> Result<void> {
        for (const Label label : labels) {
            const QByteArray all = patternOf(reviews, label);
            for (const Review &review : reviews) {
                const auto it = review.labels.constFind(label);
                if (it == review.labels.cend())
                    continue;
                const char own = byteOf(*it);
                QByteArray pattern = all;
                pattern.remove(all.indexOf(own), 1).prepend(own);
                ++people[review.userId][label][pattern];
            }
        }
        return {};
    };
    const auto read = AgreementRepository(context.connection).forEachMessage(filterOf(request), addMessage);
    if (!read)
        return read;
    Rows rows(request.maximum);
    for (const auto &[person, patterns] : std::as_const(people).asKeyValueRange())
        addRows({{}, {person}}, patterns, Rules::Pairing::WithFirst, rows);
    takeRows(rows, Rules::Pairing::WithFirst, request, report);
    return {};
}

Result<void> addPairs(const Context &context, const AgreementRequest &request, AgreementReport &report)
{
    Rows rows(request.maximum);
    QList<UserId> pair;
    QMap<Label, Patterns> patterns;
    const QList<Label> labels = labelsOf(request);
    const auto read =
        AgreementRepository(context.connection)
            .forEachReviewPair(filterOf(request), [&](const AgreementRepository::ReviewPair &reviews) -> Result<void> {
                if (const QList<UserId> next{reviews.firstId, reviews.secondId}; next != pair) {
                    addRows({{}, pair}, patterns, Rules::Pairing::All, rows);
                    pair = next;
                    patterns.clear();
                }
                for (const Label label : labels) {
                    if (reviews.first.contains(label) && reviews.second.contains(label)) {
                        ++patterns[label][QByteArray(1, byteOf(reviews.first.value(label)))
                            + byteOf(reviews.second.value(label))];
                    }
                }
                return {};
            });
    if (!read)
        return read;
    addRows({{}, pair}, patterns, Rules::Pairing::All, rows);
    takeRows(rows, Rules::Pairing::All, request, report);
    for (LabelAgreement &row : report.labels)
        row.people = 2;
    return {};
}

}

Result<void> addLabelAgreement(const Context &context, const AgreementRequest &request, AgreementReport &report)
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
