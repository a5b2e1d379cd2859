// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/eachdatabase.h"
#include "tests/engine/smalltree.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace SmallTree;

// The API's statistics, and people's scores in all time frames.
class FiguresTest : public QObject
{
    Q_OBJECT

    EachDatabase m_each;

private Q_SLOTS:
    void whatThereIsIsCounted_data() { EachDatabase::rows(); }
    void whatThereIsIsCounted()
    {
        ON_EACH_DATABASE(m_each, SmallTree::configuration());
        const TreeId tree = growing(test, 2);
        QVERIFY(test.write(u"eve"_s, TaskType::InitialPrompt, u"another prompt"_s));
        QVERIFY(test.queue().moderation().remove({}, answerOf(test, tree, u"bob"_s)));
        auto &figures = test.queue().figures();

        const auto system = figures.system();
        QCOMPARE(*system, (SystemFigures{4, 3, 1, 2, {{u"en"_s, 3}}}));
        const auto trees = figures.trees();
        QCOMPARE(trees->value(TreeState::Growing), 1);
        QCOMPARE(trees->value(TreeState::InitialPromptReview), 1);
        QCOMPARE(trees->size(), 2); // none that has none
        const auto sizes = figures.treeSizes(true);
        QCOMPARE(sizes->size(), 2);
        const auto size = std::ranges::find(*sizes, tree, &TreeSize::id);
        QCOMPARE(size->count, 2);
        QCOMPARE(size->depth, 1);
        QCOMPARE(size->goalTreeSize, 4);
        QVERIFY(size->state == TreeState::Growing);
        QVERIFY(size->oldest <= size->youngest);
        QVERIFY(test.queue().moderation().halt({}, tree));
        QCOMPARE(figures.treeSizes(true)->size(), 1);
        QCOMPARE(figures.treeSizes(false)->size(), 2);
    }

    void someFiguresAreKept_data() { EachDatabase::rows(); }
    void someFiguresAreKept()
    {
        ON_EACH_DATABASE(m_each, SmallTree::configuration());
        growing(test, 2);
        QVERIFY(test.queue().acceptTerms(TestQueue::person(u"ada"_s), test.queue().terms().version()));
        auto &figures = test.queue().figures();
        QVERIFY(figures.cached()->isEmpty());
        QCOMPARE(figures.cached(CachedFigure::UsersAcceptedTos).error().code, ErrorCode::StatisticsNotAvailable);

        QVERIFY(figures.updateCached());

        QCOMPARE(figures.cached()->size(), allCachedFigures().size());
        const auto of = [&](CachedFigure figure) { return figures.cached(figure)->figures; };
        QCOMPARE(of(CachedFigure::HumanMessagesByLang).toObject(), (QJsonObject{{u"en"_s, 3}}));
        QCOMPARE(
            of(CachedFigure::HumanMessagesByRole).toObject(), (QJsonObject{{u"prompter"_s, 1}, {u"assistant"_s, 2}}));
        QCOMPARE(of(CachedFigure::MessageTreesByState).toObject(), (QJsonObject{{u"growing"_s, 1}}));
        QCOMPARE(of(CachedFigure::MessageTreesStatesByLang).toArray(),
            (QJsonArray{QJsonObject{{u"lang"_s, u"en"_s}, {u"state"_s, u"growing"_s}, {u"count"_s, 1}}}));
        QCOMPARE(of(CachedFigure::UsersAcceptedTos).toObject(), (QJsonObject{{u"count"_s, 1}}));
        QCOMPARE(figures.cached(CachedFigure::UsersAcceptedTos)->lastUpdated, test.clock.now());

        test.clock.advance(std::chrono::hours(1));
        QVERIFY(test.write(u"eve"_s, TaskType::InitialPrompt, u"another prompt"_s));
        QCOMPARE(of(CachedFigure::MessageTreesByState).toObject(), (QJsonObject{{u"growing"_s, 1}}));
        QVERIFY(figures.updateCached());
        QCOMPARE(of(CachedFigure::MessageTreesByState).toObject().size(), 2);
        QCOMPARE(figures.cached()->size(), allCachedFigures().size());
    }

    void scoresOfAllTimeFrames_data() { EachDatabase::rows(); }
    void scoresOfAllTimeFrames()
    {
        ON_EACH_DATABASE(m_each, SmallTree::configuration());
        growing(test, 2);
        const UserId bob = idOf(test, u"bob"_s);
        const auto idle = test.queue().signIn(TestQueue::person(u"idle"_s));

        const auto now = test.queue().scores(bob);
        QCOMPARE(now->size(), 4);
        QCOMPARE(now->value(TimeFrame::Day).scores.constFirst().contributions.repliesAssistant, 1);
        QVERIFY(now->value(TimeFrame::Day).baseDate);
        QVERIFY(!now->value(TimeFrame::Total).baseDate);
        const auto nothing = test.queue().scores(idle->id);
        QCOMPARE(nothing->size(), 4); // all of them, zero
        QCOMPARE(nothing->value(TimeFrame::Total).scores.constFirst().leaderScore, 0);
        QVERIFY(test.queue().scores(UserId(test.random.uuid()))->isEmpty());

        test.clock.advance(std::chrono::days(3));
        const auto later = test.queue().scores(bob);
        QVERIFY(!later->contains(TimeFrame::Day));
        QVERIFY(later->contains(TimeFrame::Week));
    }

    void theBoardAroundSomebody_data() { EachDatabase::rows(); }
    void theBoardAroundSomebody()
    {
        ON_EACH_DATABASE(m_each, SmallTree::configuration());
        growing(test, 3);
        const auto board = test.queue().leaderboard(TimeFrame::Total, 0);
        const int people = int(board->scores.size());
        QVERIFY(people >= 6);
        const auto ranks = [&](int place, int size) {
            QList<int> list;
            const auto window =
                test.queue().leaderboardWindow(TimeFrame::Total, board->scores.at(place - 1).userId, size);
            for (const UserScore &score : (*window)->scores)
                list.append(*score.rank);
            return list;
        };

        QCOMPARE(ranks(1, 3), (QList<int>{1, 2, 3})); // from 0 on, so many and one more
        QCOMPARE(ranks(3, 3), (QList<int>{2, 3, 4, 5}));
        QCOMPARE(ranks(people, 2), (QList<int>{people - 1, people}));
        const UserId hidden = board->scores.at(1).userId;
        UserChange change;
        change.showOnLeaderboard = false;
        QVERIFY(test.queue().people().change({}, hidden, change));
        QVERIFY(!*test.queue().leaderboardWindow(TimeFrame::Total, hidden, 5));
        QVERIFY(!*test.queue().leaderboardWindow(TimeFrame::Total, UserId(test.random.uuid()), 5));
    }
};

QTEST_GUILESS_MAIN(FiguresTest)
#include "tst_figures.moc"
