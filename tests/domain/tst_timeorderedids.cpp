// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/domain/timeorderedids.h"
#include "tests/support/manualclock.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TimeOrderedIdsTest : public QObject
{
    Q_OBJECT

    static QString text(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

private Q_SLOTS:
    void beginsWithTheTimeAndSaysItsVersion()
    {
        ManualClock clock;
        SeededRandom random(1);
        TimeOrderedIds ids(clock, random);

        const QUuid id = ids.next();

        QCOMPARE(text(id).at(14), u'7');
        QCOMPARE(id.variant(), QUuid::DCE);
        const QString digits = text(id).remove(u'-').first(12);
        QCOMPARE(digits.toLongLong(nullptr, 16), clock.now().toMSecsSinceEpoch());
    }

    // More of them than one millisecond has counts for.
    void sortsInTheOrderOfMakingWhileTheClockStandsStill()
    {
        ManualClock clock;
        SeededRandom random(2);
        TimeOrderedIds ids(clock, random);
        QString last;
        for (int i = 0; i < 10'000; ++i) {
            const QString id = text(ids.next());
            QVERIFY(id > last);
            last = id;
        }
    }

    void sortsInTheOrderOfMakingWhenTheClockGoesBack()
    {
        ManualClock clock;
        SeededRandom random(3);
        TimeOrderedIds ids(clock, random);
        const QString before = text(ids.next());

        clock.advance(std::chrono::hours(-1));

        QVERIFY(text(ids.next()) > before);
    }

    void theFirstOfADateDividesThem()
    {
        ManualClock clock;
        SeededRandom random(4);
        TimeOrderedIds ids(clock, random);
        const QString before = text(ids.next());
        clock.advance(std::chrono::milliseconds(1));

        const QString first = text(TimeOrderedIds::firstOf(clock.now()));

        QVERIFY(before < first);
        QVERIFY(first <= text(ids.next()));
    }

    void theSameSeedGivesTheSameIds()
    {
        ManualClock clock;
        SeededRandom random(5);
        SeededRandom again(5);
        SeededRandom other(6);
        TimeOrderedIds ids(clock, random);
        TimeOrderedIds same(clock, again);
        TimeOrderedIds others(clock, other);

        const QUuid id = ids.next();

        QCOMPARE(same.next(), id);
        QVERIFY(others.next() != id);
    }
};

QTEST_GUILESS_MAIN(TimeOrderedIdsTest)
#include "tst_timeorderedids.moc"
