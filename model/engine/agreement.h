// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/id.h"
#include "model/domain/label.h"
#include "model/rules/kendallw.h"
#include "model/rules/krippendorff.h"

#include <QDateTime>
#include <QMap>

namespace Engine {

struct Context;

// How far people agree when they review and rank. Who proposed the report warns that it must not be used to flag people
// automatically: somebody may differ from the others and be right (spec/users-and-scores.md section 4).
//
// Reads every review and ranking once (per message: reviews twice), which is for operators, not for the daily work. It
// holds no texts and no messages: memory grows with the distinct combinations of values that a message is given, which
// are few, and per person also with the people, per pair with the pairs who ranked together; of rows it holds no more
// than asked for.
enum class AgreementPer : std::uint8_t { Project, Message, Person, Pair };

struct AgreementRequest
{
    AgreementPer per = AgreementPer::Project;
    std::optional<Label> label; // all; with one, rankings are left out
    QString lang; // empty: any
    std::optional<QDateTime> since; // when people judged
    int maximum = 50; // rows of each kind, those of least agreement
    quint64 seed = 1; // of the resampling: the same gives the same intervals
};

// Whom or what a row is about: nobody for the project, a message (of rankings: the one whose replies were ranked), a
// person against the others, or two people.
struct AgreementSubject
{
    std::optional<MessageId> message;
    QList<UserId> people;

    friend bool operator==(const AgreementSubject &, const AgreementSubject &) = default;
};

// Krippendorff's α of one label. Yes/no and flags are nominal, scales of five ordinal and interval. Per message it is
// the message's part in the project's α (KrippendorffAlpha::ofUnit()). Values are taken to the nearest hundredth.
struct LabelAgreement
{
    AgreementSubject subject;
    Label label = Label::Spam;
    Rules::Scale scale = Rules::Scale::Nominal;
    qint64 messages = 0; // compared
    std::optional<qint64> people; // who gave the label; not counted per person
    Rules::Estimate alpha;
};

// Rankings of replies, those of one parent cut to the replies that all of them list. Per message: mean τ of all pairs
// of rankings, and W. Per project: their means over parents. Per person: the mean τ with the consensus (ranked pairs)
// of the others' rankings. Per pair: the mean τ with each other, cut to what both list. All but those per message need
// Rules::minimumBallots rankings.
struct RankingAgreement
{
    AgreementSubject subject;
    qint64 parents = 0; // whose replies were compared
    qint64 ballots = 0; // compared
    Rules::Estimate tau;
    std::optional<double> deviation; // standard deviation of what tau is the mean of; not per message
    std::optional<Rules::Estimate> w; // per message and project
    std::optional<Rules::Concordance> test; // per message, where W is defined
};

// Rows of least agreement first, values without an interval after those with one, rows without a value last. Per
// project one row a label and scale in the catalogue's order, and one of rankings.
struct AgreementReport
{
    QList<LabelAgreement> labels;
    QList<RankingAgreement> rankings;
    qint64 labelRows = 0; // that there are, shown or not
    qint64 rankingRows = 0;
    QMap<UserId, QString> names; // of the people in the rows
};

Result<AgreementReport> agreementOf(const Context &context, const AgreementRequest &request);

}
