// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/quality.h"
#include "tests/engine/testqueue.h"

#include <QTest>

using namespace Simulation;
using namespace Qt::StringLiterals;

// One small tree whose figures can be counted by hand.
class QualityTest : public QObject
{
    Q_OBJECT

    static Annotator somebody(const QString &name, AnnotatorKind kind)
    {
        return {TestQueue::person(name), {u"en"_s}, kind, 0.5, 0};
    }

private Q_SLOTS:
    void countsWhatBecameOfTheWork()
    {
        TreeConfiguration configuration;
        configuration.goalTreeSize = 4;
        configuration.numRequiredRankings = 1;
        configuration.numReviewsReply = 1;
        TestQueue test(configuration);
        Worths worths;
        worths.insert(test.growingTree(u"ada"_s), {0.5, false, AnnotatorKind::Honest});
        const auto write = [&](const QString &author, const QString &text, const Worth &worth, double spam) {
            const auto task = test.take(author, TaskType::AssistantReply);
            const TextReply reply = test.text(text);
            QVERIFY(task && test.submit(author, *task, reply));
            QVERIFY(test.review(u"rex"_s, TaskType::LabelAssistantReply, spam));
            worths.insert(reply.messageId, worth);
        };
        write(u"bob"_s, u"first"_s, {0.9, false, AnnotatorKind::Honest}, 0);
        write(u"cem"_s, u"junk"_s, {0, true, AnnotatorKind::Spam}, 1);
        write(u"ada"_s, u"misjudged"_s, {0.8, false, AnnotatorKind::Honest}, 1);
        write(u"cem"_s, u"second"_s, {0, true, AnnotatorKind::Spam}, 0);
        write(u"dee"_s, u"third"_s, {0.4, false, AnnotatorKind::Careless}, 0);
        QVERIFY(test.rank(u"eve"_s)); // by text: the spam in the middle, before what is better than it
        worths.insert(MessageId(test.random.uuid()), {0.7, false, AnnotatorKind::Honest}); // deleted since

        const auto quality = qualityOf(test.queue(), worths,
            {somebody(u"ada"_s, AnnotatorKind::Honest), somebody(u"bob"_s, AnnotatorKind::Honest),
                somebody(u"cem"_s, AnnotatorKind::Spam), somebody(u"dee"_s, AnnotatorKind::Careless),
                somebody(u"gus"_s, AnnotatorKind::Careless)});

        QVERIFY(quality);
        QCOMPARE(quality->accepted(), 4);
        QCOMPARE(quality->spam.accepted, 1);
        QCOMPARE(*quality->spam.acceptedShare(), 0.5);
        QCOMPARE(*quality->spamShareOfAccepted(), 0.25);
        QCOMPARE(quality->honest.rejected, 2);
        QCOMPARE(*quality->honest.rejectedShare(), 0.5);
        QCOMPARE(quality->others.accepted, 1);
        QCOMPARE(quality->rankedGroups, 1);
        QCOMPARE(*quality->meanTau, 1.0 / 3); // two of three pairs in the right order
        QVERIFY(!quality->tauError); // of a single group
        // bob 4+4+9, cem 4+4+4+3, dee 4+4+1, ada 4 and 0.1 rounded down, gus nothing
        const Standing honest = quality->board.value(AnnotatorKind::Honest);
        QCOMPARE(honest.people, 2);
        QCOMPARE(honest.bestPlace, 1);
        QCOMPARE(honest.medianPlace, 2.5);
        QCOMPARE(honest.inTopTenPercent, 0.5);
        QCOMPARE(quality->board.value(AnnotatorKind::Spam).bestPlace, 2);
        QCOMPARE(quality->board.value(AnnotatorKind::Spam).inTopTenPercent, 0.0);
        QCOMPARE(quality->board.value(AnnotatorKind::Careless).medianPlace, 4.0);
        QCOMPARE(quality->board.value(AnnotatorKind::Careless).meanScore, 4.5);
        QVERIFY(!quality->board.contains(AnnotatorKind::Collude));
    }

    void saysNothingOfNothing()
    {
        TestQueue test;

        const auto quality = qualityOf(test.queue(), {}, {});

        QVERIFY(quality);
        QVERIFY(!quality->spam.acceptedShare());
        QVERIFY(!quality->spamShareOfAccepted());
        QVERIFY(!quality->meanTau);
        QVERIFY(quality->board.isEmpty());
    }
};

QTEST_GUILESS_MAIN(QualityTest)
#include "tst_quality.moc"
