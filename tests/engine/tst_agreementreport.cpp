// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/engine/leastagreement.h"
#include "tests/engine/testqueue.h"
#include "tests/support/postgresqlserver.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Engine;
using Rules::Interval;
using Rules::Scale;
using Rules::Undefined;

// What people did in a queue, as a report on their agreement, on SQLite and on PostgreSQL.
class AgreementReportTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgreSqlServer> m_server;

    void onEachDatabase()
    {
        QTest::addColumn<bool>("postgreSql");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }

    // Null when there is no PostgreSQL.
    std::unique_ptr<TestQueue> begin(const TreeConfiguration &configuration)
    {
        QFETCH(const bool, postgreSql);
        if (!postgreSql)
            return std::make_unique<TestQueue>(configuration);
        if (!m_server)
            m_server = std::make_unique<PostgreSqlServer>();
        return m_server->whyNot().isEmpty() ? std::make_unique<TestQueue>(configuration, m_server->createDatabase())
                                            : nullptr;
    }

    static AgreementReport report(TestQueue &test, const AgreementRequest &request)
    {
        auto result = test.queue().agreement(request);
        if (!result)
            qFatal("agreement: %s", qUtf8Printable(result.error().message));
        return *std::move(result);
    }

    static AgreementRequest per(AgreementPer what, std::optional<Label> label = {})
    {
        AgreementRequest request;
        request.per = what;
        request.label = label;
        return request;
    }

    static LabelAgreement row(const AgreementReport &report, Label label, Scale scale, const QString &name = {})
    {
        const auto it = std::ranges::find_if(report.labels, [&](const LabelAgreement &candidate) {
            const QString own =
                candidate.subject.people.isEmpty() ? QString() : report.names.value(candidate.subject.people.first());
            return candidate.label == label && candidate.scale == scale && own == name;
        });
        return it == report.labels.cend() ? LabelAgreement{} : *it;
    }

    static RankingAgreement ranking(const AgreementReport &report, const QStringList &people)
    {
        for (const RankingAgreement &row : report.rankings) {
            QStringList names;
            for (const UserId &person : row.subject.people)
                names.append(report.names.value(person));
            names.sort();
            if (names == people)
                return row;
        }
        return {};
    }

    static void compare(double actual, double expected, double tolerance = 1e-9)
    {
        QVERIFY2(std::abs(actual - expected) <= tolerance, qPrintable(u"%1 is not %2"_s.arg(actual).arg(expected)));
    }

    // A prompt for each unit, which nobody of the observers wrote. The ids are those of the units.
    static QList<MessageId> prompts(TestQueue &test, int count, const QString &lang = u"en"_s)
    {
        QList<MessageId> ids;
        for (int i = 0; i < count; ++i) {
            TextReply prompt = test.text(u"prompt %1 in %2"_s.arg(i).arg(lang));
            prompt.lang = lang;
            const auto task = test.take(u"author"_s, TaskType::InitialPrompt, lang);
            if (!task || !test.submit(u"author"_s, *task, prompt))
                qFatal("no prompt");
            ids.append(prompt.messageId);
        }
        return ids;
    }

    // Reviews every prompt on offer: values, one word a unit, "." to decline.
    static void reviewAll(TestQueue &test, const QList<MessageId> &units, const QString &name, const QString &values,
        Label label, double step, const QString &lang = u"en"_s)
    {
        const QStringList words = values.split(u' ');
        for (qsizetype i = 0; i < units.size(); ++i) {
            const auto task = test.take(name, TaskType::LabelInitialPrompt, lang);
            if (!task)
                qFatal("no review: %s", qUtf8Printable(task.error().message));
            const MessageId subject = *subjectOf(task->kind);
            const QString &word = words.at(units.indexOf(subject));
            if (word == u"."_s) {
                if (!test.queue().skip(TestQueue::person(name), task->id, {}))
                    qFatal("cannot decline");
                continue;
            }
            Labels labels{{Label::Spam, 0}};
            labels.insert(label, word.toInt() * step);
            if (!test.submit(name, *task, LabelReply{subject, labels}))
                qFatal("review refused");
        }
    }

    // Ranks the one group on offer: the beginnings of the texts, best first.
    static void rank(TestQueue &test, const QString &name, const QStringList &bestFirst)
    {
        const auto task = test.take(name, TaskType::RankAssistantReplies);
        if (!task)
            qFatal("nothing to rank: %s", qUtf8Printable(task.error().message));
        const auto &replies = std::get<RankTask>(task->kind).replies;
        RankingReply reply;
        for (const QString &begin : bestFirst) {
            const auto it =
                std::ranges::find_if(replies, [&](const Message &message) { return message.text.startsWith(begin); });
            reply.ranking.append(int(it - replies.begin()));
        }
        if (!test.submit(name, *task, reply))
            qFatal("ranking refused");
    }

    static TreeConfiguration quick(int goal, int rankings)
    {
        TreeConfiguration configuration;
        configuration.goalTreeSize = goal;
        configuration.numReviewsInitialPrompt = 1;
        configuration.numReviewsReply = 1;
        configuration.numRequiredRankings = rankings;
        return configuration;
    }

    // A prompt with a reply of each author, accepted.
    static TreeId treeToRank(TestQueue &test, const QStringList &authors)
    {
        const TreeId tree = test.growingTree(u"author"_s);
        for (const QString &name : authors) {
            if (!test.write(name, TaskType::AssistantReply, u"answer by %1 to %2"_s.arg(name, tree.toString())))
                qFatal("no reply");
            if (!test.review(u"reviewer 0"_s, TaskType::LabelAssistantReply))
                qFatal("no review");
        }
        return tree;
    }

private Q_SLOTS:
    void keepsWhatAgreesLeast()
    {
        const auto made = [](Rules::OrUndefined<double> value, qint64 messages) {
            LabelAgreement row;
            row.messages = messages;
            row.alpha.value = value;
            return row;
        };
        const QList<LabelAgreement> rows{made(0.9, 50), made(-0.9, 2), made(std::unexpected(Undefined::NoPairs), 0),
            made(-0.2, 7), made(0.1, 50), made(-0.3, 6)};
        for (const int maximum : {0, 1, 3, 6, 10}) {
            LeastAgreement<LabelAgreement, int> least(maximum);
            for (int i = 0; i < rows.size(); ++i)
                least.add(rows.at(i), i);

            QList<int> kept;
            for (const auto &[ofRow, index] : least.taken())
                kept.append(index);

            QCOMPARE(kept, (QList<int>{3, 4, 0, 1, 5, 2}.first(std::min(maximum, 6))));
            QCOMPARE(least.total(), 6);
        }
    }

    void labelsOfThePublishedExamples_data() { onEachDatabase(); }
    void labelsOfThePublishedExamples()
    {
        TreeConfiguration configuration;
        configuration.numReviewsInitialPrompt = 4;
        configuration.maxPendingTasksPerUser = 100;
        const auto test = begin(configuration);
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        // Krippendorff 2011, four observers, twelve units (see tests/rules/tst_agreement.cpp), on a scale of five.
        const auto units = prompts(*test, 12);
        const QStringList observers{u"1 2 3 3 2 1 4 1 2 . . ."_s, u"1 2 3 3 2 2 4 1 2 5 . 3"_s,
            u". 3 3 3 2 3 4 2 2 5 1 ."_s, u"1 2 3 3 2 4 4 1 2 5 1 ."_s};
        for (int i = 0; i < observers.size(); ++i) {
            QString steps = observers.at(i);
            for (int value = 1; value <= 5; ++value)
                steps.replace(QString::number(value), QString::number(value - 1));
            reviewAll(*test, units, u"observer %1"_s.arg(i), steps, Label::Quality, 0.25);
        }

        const auto project = report(*test, per(AgreementPer::Project));

        const auto ordinal = row(project, Label::Quality, Scale::Ordinal);
        compare(*ordinal.alpha.value, 0.815, 0.0005);
        QCOMPARE(ordinal.messages, 11);
        QCOMPARE(ordinal.people, 4);
        QVERIFY(ordinal.alpha.interval->low < 0.815 && ordinal.alpha.interval->high > 0.815);
        compare(*row(project, Label::Quality, Scale::Interval).alpha.value, 0.849, 0.0005);
        QCOMPARE(row(project, Label::Spam, Scale::Nominal).alpha.value.error(), Undefined::NoVariation);
        QCOMPARE(row(project, Label::Humor, Scale::Ordinal).alpha.value.error(), Undefined::NoValues);
        QCOMPARE(project.labels.size(), 9 + 2 * 6);
        QCOMPARE(project.rankings.constFirst().tau.value.error(), Undefined::NoValues);
        QCOMPARE(
            report(*test, per(AgreementPer::Project)).labels.constFirst().alpha, project.labels.constFirst().alpha);

        // The messages' parts, weighted by their reviews, make the whole.
        const auto messages = report(*test, per(AgreementPer::Message, Label::Quality));
        double sum = 0;
        double weight = 0;
        for (const auto &message : messages.labels) {
            if (message.scale == Scale::Ordinal && message.alpha.value) {
                sum += double(*message.people) * *message.alpha.value;
                weight += double(*message.people);
            }
        }
        QCOMPARE(weight, 40.0);
        compare(sum / weight, *ordinal.alpha.value);
        QCOMPARE(messages.labelRows, 24);
        QCOMPARE(messages.labels.constFirst().subject.message, units.at(5)); // 1 2 3 4
        QVERIFY(messages.labels.constFirst().alpha.interval->low < *messages.labels.constFirst().alpha.value);
        QCOMPARE(messages.labels.constLast().alpha.value.error(), Undefined::FewerThanTwoRaters); // the twelfth
        QVERIFY(messages.rankings.isEmpty());

        auto few = per(AgreementPer::Message, Label::Quality);
        few.maximum = 3;
        const auto three = report(*test, few);
        QCOMPARE(three.labels.size(), 3);
        QCOMPARE(three.labelRows, 24);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(three.labels.at(i).subject, messages.labels.at(i).subject);
    }

    void peopleAndPairs_data() { onEachDatabase(); }
    void peopleAndPairs()
    {
        TreeConfiguration configuration;
        configuration.maxPendingTasksPerUser = 100;
        const auto test = begin(configuration);
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        // Jon and Han as Krippendorff 2004 has them; Kim says what Jon says.
        const auto units = prompts(*test, 10);
        reviewAll(*test, units, u"jon"_s, u"1 1 0 0 0 0 0 0 0 0"_s, Label::LangMismatch, 1);
        reviewAll(*test, units, u"han"_s, u"0 1 1 0 0 1 0 1 0 0"_s, Label::LangMismatch, 1);
        reviewAll(*test, units, u"kim"_s, u"1 1 0 0 0 0 0 0 0 0"_s, Label::LangMismatch, 1);

        const auto pairs = report(*test, per(AgreementPer::Pair, Label::LangMismatch));
        const auto people = report(*test, per(AgreementPer::Person, Label::LangMismatch));

        QCOMPARE(pairs.labels.size(), 3);
        compare(*pairs.labels.at(0).alpha.value, 0.095238, 1e-6);
        compare(*pairs.labels.at(1).alpha.value, 0.095238, 1e-6);
        compare(*pairs.labels.at(2).alpha.value, 1);
        QCOMPARE(*pairs.labels.at(2).alpha.interval, (Interval{1, 1}));
        QStringList alike;
        for (const UserId &person : pairs.labels.at(2).subject.people)
            alike.append(pairs.names.value(person));
        alike.sort();
        QCOMPARE(alike, (QStringList{u"jon"_s, u"kim"_s}));
        QCOMPARE(pairs.labels.at(0).messages, 10);

        QCOMPARE(people.labels.size(), 3);
        const auto han = row(people, Label::LangMismatch, Scale::Nominal, u"han"_s);
        QCOMPARE(people.labels.constFirst().subject, han.subject); // agrees least
        compare(*han.alpha.value, 0.095238, 1e-6); // the two others are one
        // Jon with Han and Kim: eight of twenty values are the other's or his own ones, four half units disagree.
        const auto jon = row(people, Label::LangMismatch, Scale::Nominal, u"jon"_s);
        compare(*jon.alpha.value, 1 - (4 * 0.5 * 2 / 20) / (2 * 5.0 * 15 / (20 * 19)));
        QCOMPARE(jon.messages, 10);
        QVERIFY(jon.alpha.interval->low <= *jon.alpha.value && *jon.alpha.value <= jon.alpha.interval->high);
        const auto all = report(*test, per(AgreementPer::Person));
        QCOMPARE(row(all, Label::Spam, Scale::Nominal, u"jon"_s).alpha.value.error(), Undefined::NoVariation);
        QVERIFY(all.labels.constLast().label == Label::Spam); // what is not defined comes last
        QVERIFY(all.rankings.isEmpty());
    }

    void filters_data() { onEachDatabase(); }
    void filters()
    {
        TreeConfiguration configuration;
        configuration.maxPendingTasksPerUser = 100;
        const auto test = begin(configuration);
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const auto english = prompts(*test, 2);
        const auto german = prompts(*test, 3, u"de"_s);
        reviewAll(*test, english, u"jon"_s, u"0 1"_s, Label::Pii, 1);
        reviewAll(*test, english, u"han"_s, u"0 1"_s, Label::Pii, 1);
        test->clock.advance(std::chrono::hours(48));
        reviewAll(*test, german, u"jon"_s, u"0 1 0"_s, Label::Pii, 1, u"de"_s);
        const QDateTime between = test->clock.now();
        test->clock.advance(std::chrono::hours(48));
        reviewAll(*test, german, u"han"_s, u"1 0 1"_s, Label::Pii, 1, u"de"_s);
        const auto filtered = [&](const QString &lang, const std::optional<QDateTime> &since, AgreementPer what) {
            auto request = per(what, Label::Pii);
            request.lang = lang;
            request.since = since;
            return report(*test, request).labels;
        };

        for (const AgreementPer what : {AgreementPer::Project, AgreementPer::Pair}) {
            QCOMPARE(filtered({}, {}, what).constFirst().messages, 5);
            QCOMPARE(*filtered(u"en"_s, {}, what).constFirst().alpha.value, 1.0);
            QCOMPARE(filtered(u"de"_s, {}, what).constFirst().messages, 3);
            QVERIFY(*filtered(u"de"_s, {}, what).constFirst().alpha.value < 0);
        }
        QCOMPARE(filtered(u"fr"_s, {}, AgreementPer::Project).constFirst().alpha.value.error(), Undefined::NoValues);
        QVERIFY(filtered(u"fr"_s, {}, AgreementPer::Pair).isEmpty());
        const auto later = filtered({}, between.addSecs(1), AgreementPer::Project).constFirst();
        QCOMPARE(later.alpha.value.error(), Undefined::FewerThanTwoRaters);
        QCOMPARE(later.people, 1);
        QCOMPARE(filtered({}, between.addSecs(-1), AgreementPer::Project).constFirst().messages, 3);
        QCOMPARE(filtered({}, between.addSecs(1), AgreementPer::Person).constFirst().alpha.value.error(),
            Undefined::NoPairs);
        QVERIFY(filtered({}, between.addSecs(1), AgreementPer::Pair).isEmpty());
    }

    void rankingsOfOneMessage_data() { onEachDatabase(); }
    void rankingsOfOneMessage()
    {
        const auto test = begin(quick(4, 3));
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const TreeId tree = treeToRank(*test, {u"a"_s, u"b"_s, u"c"_s});
        const QStringList order{u"answer by a"_s, u"answer by b"_s, u"answer by c"_s};
        const QStringList reversed{order.at(2), order.at(1), order.at(0)};
        rank(*test, u"rex"_s, order);
        const auto alone = report(*test, per(AgreementPer::Message));
        QCOMPARE(alone.rankings.constFirst().tau.value.error(), Undefined::FewerThanTwoRaters);
        QVERIFY(!alone.rankings.constFirst().test);
        rank(*test, u"sam"_s, order);
        rank(*test, u"tom"_s, reversed);

        const auto messages = report(*test, per(AgreementPer::Message));

        QCOMPARE(messages.rankings.size(), 1);
        const RankingAgreement &row = messages.rankings.constFirst();
        QCOMPARE(row.subject.message, tree);
        QCOMPARE(row.ballots, 3);
        compare(*row.tau.value, -1.0 / 3); // 1, −1, −1
        QVERIFY(row.tau.interval->low < row.tau.interval->high);
        compare(*row.w->value, 1.0 / 9); // rank sums 5, 6, 7: 12 · 2 / (9 · 24)
        compare(row.test->chiSquare, 3 * 2 / 9.0);
        QCOMPARE(row.test->degreesOfFreedom, 2);
        compare(row.test->pValue, std::exp(-1 / 3.0)); // with two degrees of freedom the tail is e^(−χ²/2)
        const auto project = report(*test, per(AgreementPer::Project)).rankings.constFirst();
        QCOMPARE(project.ballots, 3);
        QCOMPARE(project.tau.value.error(), Undefined::TooFewBallots);
        QCOMPARE(project.w->value.error(), Undefined::TooFewBallots);
    }

    void fiftyRankingsAreEnough_data() { onEachDatabase(); }
    void fiftyRankingsAreEnough()
    {
        const auto test = begin(quick(3, 4));
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));
        const QStringList order{u"answer by a"_s, u"answer by b"_s};
        const QStringList reversed{order.at(1), order.at(0)};
        for (int i = 0; i < Rules::minimumBallots; ++i) {
            treeToRank(*test, {u"a"_s, u"b"_s});
            const QStringList &other = i % 2 ? reversed : order;
            rank(*test, u"rex"_s, order);
            rank(*test, u"sam"_s, order);
            rank(*test, u"uma"_s, other);
            if (i == Rules::minimumBallots - 1) {
                const auto people = report(*test, per(AgreementPer::Person));
                QCOMPARE(ranking(people, {u"tom"_s}).tau.value.error(), Undefined::TooFewBallots); // 49 of his
                QVERIFY(ranking(people, {u"rex"_s}).tau.value);
            }
            rank(*test, u"tom"_s, other);
        }

        // Where two stand against two, each is alone against the majority of the others.
        const auto people = report(*test, per(AgreementPer::Person));
        QCOMPARE(people.rankingRows, 4);
        for (const QString &name : {u"rex"_s, u"sam"_s, u"tom"_s, u"uma"_s}) {
            const RankingAgreement row = ranking(people, {name});
            QCOMPARE(row.ballots, 50);
            compare(*row.tau.value, 0);
            compare(*row.deviation, std::sqrt(50.0 / 49));
            compare(row.tau.interval->high, 2.0096 / std::sqrt(49.0), 1e-4); // t of 49 degrees
            QVERIFY(!row.w);
        }

        const auto pairs = report(*test, per(AgreementPer::Pair));
        QCOMPARE(pairs.rankingRows, 6);
        QCOMPARE(*ranking(pairs, {u"rex"_s, u"sam"_s}).tau.value, 1.0);
        compare(*ranking(pairs, {u"rex"_s, u"tom"_s}).tau.value, 0);
        QCOMPARE(ranking(pairs, {u"rex"_s, u"tom"_s}).ballots, 50);
        QVERIFY(pairs.rankings.constFirst().subject != ranking(pairs, {u"rex"_s, u"sam"_s}).subject);

        const auto project = report(*test, per(AgreementPer::Project)).rankings.constFirst();
        QCOMPARE(project.parents, 50);
        QCOMPARE(project.ballots, 200);
        compare(*project.tau.value, 1.0 / 3); // 1 where all agree, (2 − 4) / 6 where two stand against two
        compare(*project.w->value, 0.5); // 1 and 0
        QVERIFY(project.w->interval->low > 0.3 && project.w->interval->high < 0.7);
    }

    void anEmptyQueueHasReasons_data() { onEachDatabase(); }
    void anEmptyQueueHasReasons()
    {
        const auto test = begin({});
        if (!test)
            QSKIP(qPrintable(m_server->whyNot()));

        const auto project = report(*test, per(AgreementPer::Project));

        for (const auto &row : project.labels)
            QCOMPARE(row.alpha, Rules::undefinedEstimate(Undefined::NoValues));
        QCOMPARE(project.rankings.constFirst().tau, Rules::undefinedEstimate(Undefined::NoValues));
        for (const AgreementPer what : {AgreementPer::Message, AgreementPer::Person, AgreementPer::Pair}) {
            const auto nothing = report(*test, per(what));
            QVERIFY(nothing.labels.isEmpty());
            QVERIFY(nothing.rankings.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(AgreementReportTest)
#include "tst_agreementreport.moc"
