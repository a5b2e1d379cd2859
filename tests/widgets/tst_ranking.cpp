// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// The ranking workbench: list, columns, pairs, ties, differences, dragging; with keys alone but for the dragging.
#include "tests/widgets/announcements.h"
#include "tests/widgets/samples.h"
#include "widgets/tasks/rankboard.h"
#include "widgets/tasks/rankcard.h"
#include "widgets/tasks/rankdrag.h"
#include "widgets/tasks/rankduel.h"
#include "widgets/tasks/rankpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/theme/metrics.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class RankingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    TaskPage *m_page = nullptr;
    Announcements m_announcements;

    void open(const Task &task, const std::optional<Draft> &draft = {}, const QSize &size = {1500, 900})
    {
        m_window = std::make_unique<QWidget>();
        m_page = createTaskPage(task, m_window.get());
        (new QVBoxLayout(m_window.get()))->addWidget(m_page);
        if (draft)
            m_page->restore(*draft);
        m_window->resize(size);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page->focusWork();
        m_announcements.clear();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    RankingDraft draft() const { return std::get<RankingDraft>(m_page->draft()); }
    RankBoard *board() const { return m_page->findChild<RankBoard *>(); }
    QString problem() const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>(u"problem"_s))
            if (label->isVisible())
                return label->text();
        return {};
    }
    QString text(const QString &name) const { return m_page->findChild<QLabel *>(name)->text(); }

    static Task taskOf(int count)
    {
        Task task = Samples::rankTask();
        auto &kind = std::get<RankTask>(task.kind);
        kind.replies.clear();
        for (int i = 0; i < count; ++i)
            kind.replies.append(Samples::message(Role::Assistant, u"Reply number %1"_s.arg(i)));
        return task;
    }

    // Chooses as somebody to whom lower letters are better, until the order is found.
    void duelToTheEnd()
    {
        while (m_page->findChild<QPushButton *>(u"duelFirst"_s)->isVisible()) {
            const QString focused = m_window->focusWidget()->objectName(); // the first of the pair
            int other = -1;
            for (const auto *card : m_page->findChild<RankDuel *>()->findChildren<RankCard *>())
                if (card->isVisible() && card->objectName() != focused)
                    other = card->index();
            press(focused.section(u'-', 1).toInt() < other ? Qt::Key_Left : Qt::Key_Right);
        }
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { m_window.reset(); }

    void everyMoveIsAnnounced()
    {
        open(taskOf(4));

        press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_announcements.last(), u"A: second of 4"_s);
        press(Qt::Key_4);
        QCOMPARE(m_announcements.last(), u"A: fourth of 4"_s);
        press(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(m_announcements.last(), u"A: first of 4"_s);
        press(Qt::Key_End, Qt::AltModifier);

        QCOMPARE(draft().ranking, (QList<int>{1, 2, 3, 0}));
        QCOMPARE(m_window->focusWidget()->objectName(), u"reply-0"_s);
    }

    void homeAndEndGoToTheEnds()
    {
        open(taskOf(4));

        press(Qt::Key_End);
        QCOMPARE(m_window->focusWidget()->objectName(), u"reply-3"_s);
        press(Qt::Key_Up);
        QCOMPARE(m_window->focusWidget()->objectName(), u"reply-2"_s);
        press(Qt::Key_Home);
        QCOMPARE(m_window->focusWidget()->objectName(), u"reply-0"_s);
        QVERIFY(!m_page->isTouched());
    }

    void theTenthPlaceHasADigitToo()
    {
        open(taskOf(10));

        press(Qt::Key_0);

        QCOMPARE(draft().ranking.constLast(), 0);
    }

    void tiesAreShownAndDecidedBeforeSending()
    {
        open(taskOf(3));
        QSignalSpy submitted(m_page, &TaskPage::submitted);

        press(Qt::Key_Down);
        press(Qt::Key_T);
        QCOMPARE(m_announcements.last(), u"B is as good as A"_s);
        QCOMPARE(draft().tied, QList<int>{1});
        QVERIFY(board()->cards().at(1)->accessibleName().contains(u"tied"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 0);
        QVERIFY(!problem().isEmpty());

        press(Qt::Key_Space); // the focus is on "Keep as it stands"
        QVERIFY(problem().isEmpty());
        press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(submitted.size(), 1);
        QCOMPARE(std::get<RankingDraft>(submitted.at(0).at(0).value<Draft>()).ranking, (QList<int>{0, 1, 2}));
        QVERIFY(draft().tied.isEmpty());
    }

    void movingDecidesATie()
    {
        open(taskOf(3));

        press(Qt::Key_Down);
        press(Qt::Key_T);
        press(Qt::Key_Up, Qt::AltModifier);

        QVERIFY(draft().tied.isEmpty());
        QCOMPARE(draft().ranking, (QList<int>{1, 0, 2}));
    }

    void columnsShowWholeTextsSideBySide()
    {
        open(taskOf(7));

        press(Qt::Key_C);
        QVERIFY(board()->hasColumns());
        const auto shown = [this] {
            QStringList letters;
            for (const RankCard *card : board()->cards())
                if (card->isVisible())
                    letters.append(card->letter());
            return letters.join(QString());
        };
        const QString first = shown();
        QVERIFY(first.size() >= 2 && first.size() <= 5);
        QVERIFY(first.startsWith(u'A'));
        for (const RankCard *card : board()->cards())
            QCOMPARE(card->isVisible() ? card->y() : 0, 0);
        for (int i = 0; i < 6; ++i)
            press(Qt::Key_Right);
        QVERIFY(shown().endsWith(u'G')); // a page further
        press(Qt::Key_Left, Qt::AltModifier);

        QCOMPARE(draft().ranking, (QList<int>{0, 1, 2, 3, 4, 6, 5}));
        QCOMPARE(draft().mode, RankingMode::Columns);
        press(Qt::Key_L);
        QVERIFY(!board()->hasColumns());
    }

    void columnsScrollTogether()
    {
        Task task = taskOf(3);
        for (Message &reply : std::get<RankTask>(task.kind).replies)
            reply.text = u"A line of text that goes on for a while.\n\n"_s.repeated(60);
        open(task);
        press(Qt::Key_C);
        QCoreApplication::processEvents();

        board()->verticalScrollBar()->setValue(100);

        for (const RankCard *card : board()->cards())
            if (card->isVisible())
                QCOMPARE(card->mapTo(board()->viewport(), QPoint(0, 0)).y(), -100);
    }

    void differencesAreMarkedAgainstTheTextAtHand()
    {
        Task task = taskOf(2);
        auto &replies = std::get<RankTask>(task.kind).replies;
        replies[0].text = u"Water the fern when it is dry"_s;
        replies[1].text = u"Water the thirsty fern when it is very dry indeed"_s;
        open(task);

        press(Qt::Key_W);
        QVERIFY2(board()->cards().at(1)->accessibleDescription().contains(u"3 word"_s),
            qPrintable(board()->cards().at(1)->accessibleDescription()));
        QVERIFY(board()->cards().at(1)->accessibleDescription().contains(u"than A"_s));
        press(Qt::Key_W);
        QVERIFY(!board()->cards().at(1)->accessibleDescription().contains(u"word"_s));
    }

    void pairsGiveTheOrderWithFewChoices()
    {
        open(taskOf(5));
        QSignalSpy changed(m_page, &TaskPage::draftChanged);
        QSignalSpy submitted(m_page, &TaskPage::submitted);

        press(Qt::Key_D);
        duelToTheEnd();

        QVERIFY(draft().answers.size() <= 7);
        QCOMPARE(draft().ranking, (QList<int>{0, 1, 2, 3, 4}));
        QCOMPARE(text(u"duelQuestion"_s), u"The order is found: A · B · C · D · E"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 1);
        QVERIFY(changed.size() >= draft().answers.size());
    }

    void openPairsAreSaidInsteadOfSending()
    {
        open(taskOf(4));
        QSignalSpy submitted(m_page, &TaskPage::submitted);
        press(Qt::Key_D);
        press(Qt::Key_Left);

        press(Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(submitted.size(), 0);
        QVERIFY(!problem().isEmpty());
        QVERIFY(draft().ranking.isEmpty());
    }

    void aChoiceIsTakenBack()
    {
        open(taskOf(4));
        press(Qt::Key_D);
        const QString question = text(u"duelQuestion"_s);
        press(Qt::Key_Left);
        QVERIFY(text(u"duelQuestion"_s) != question);

        press(Qt::Key_Backspace);

        QCOMPARE(text(u"duelQuestion"_s), question);
        QVERIFY(draft().answers.isEmpty());
    }

    void equalTextsShareAPlace()
    {
        open(taskOf(2));
        press(Qt::Key_D);

        press(Qt::Key_Equal);

        QCOMPARE(draft().tied.size(), 1);
    }

    void contradictionsAreNamedAndDecidedAgain()
    {
        using enum DuelOutcome;
        RankingDraft before;
        before.mode = RankingMode::Duel;
        before.answers = {{0, 1, FirstBetter}, {1, 2, FirstBetter}, {2, 0, FirstBetter}};
        open(taskOf(3), before);

        QStringList said;
        for (const QLabel *label : m_page->findChild<RankDuel *>()->findChildren<QLabel *>(u"noticeText"_s))
            if (label->isVisible())
                said.append(label->text());
        QCOMPARE(said.size(), 1);
        for (const QString &step : {u"A before B"_s, u"B before C"_s, u"C before A"_s})
            QVERIFY2(said.constFirst().contains(step), qPrintable(said.constFirst()));
        QPushButton *again = nullptr;
        for (auto *button : m_page->findChildren<QPushButton *>(u"duelAgain"_s))
            if (button->text() == u"C or A?"_s)
                again = button;
        QVERIFY(again);
        again->setFocus();
        press(Qt::Key_Space);
        press(Qt::Key_Right); // A is better after all

        QCOMPARE(draft().ranking, (QList<int>{0, 1, 2}));
        for (const QLabel *label : m_page->findChild<RankDuel *>()->findChildren<QLabel *>(u"noticeText"_s))
            QVERIFY(!label->isVisible());
    }

    void aRestartGoesOnWhereItWasLeft()
    {
        open(taskOf(5));
        press(Qt::Key_D);
        press(Qt::Key_Left);
        press(Qt::Key_Right);
        const Draft left = m_page->draft();
        const QString question = text(u"duelQuestion"_s);

        open(taskOf(5), left);

        QCOMPARE(m_page->draft(), left);
        QCOMPARE(text(u"duelQuestion"_s), question);
        QVERIFY(m_page->findChild<QPushButton *>(u"duelFirst"_s)->isVisible());
    }

    void aDraftOfAnotherTaskIsNotTaken()
    {
        open(taskOf(3), RankingDraft{{0, 1, 2, 3, 4}, false});

        QVERIFY(draft().ranking.isEmpty());
    }

    void aCardIsDragged()
    {
        open(taskOf(4));
        RankCard *card = board()->cards().at(0);
        const QPoint grip(20, 60);
        const QPoint twoDown =
            grip + QPoint(0, 2 * (std::min(RankDrag::maximumHeight(), card->height()) + Theme::grid()));

        QTest::mousePress(card, Qt::LeftButton, {}, grip);
        QTest::mouseMove(card, grip + QPoint(0, 20));
        auto *drag = m_page->findChild<RankDrag *>();
        QVERIFY(drag);
        QCOMPARE(drag->place(), 0); // nothing jumps when the drag begins
        QTest::mouseMove(card, twoDown);
        m_page->grab();
        QTest::mouseRelease(card, Qt::LeftButton, {}, twoDown);

        QVERIFY(!m_page->findChild<QWidget *>(u"rankDrag"_s));
        QCOMPARE(draft().ranking, (QList<int>{1, 2, 0, 3}));
        QCOMPARE(m_announcements.last(), u"A: third of 4"_s);
    }

    void longTextsAreDraggedAsShortPictures()
    {
        open(Samples::longRankTask());
        RankCard *card = board()->cards().at(1);
        board()->ensureWidgetVisible(card);
        QVERIFY(card->height() > 3 * RankDrag::maximumHeight());

        QTest::mousePress(card, Qt::LeftButton, {}, QPoint(20, 300));
        QTest::mouseMove(card, QPoint(20, 320));
        auto *drag = m_page->findChild<RankDrag *>();
        QVERIFY(drag);
        QCOMPARE(drag->place(), 1);
        QTest::mouseMove(card, QPoint(20, 300 - RankDrag::maximumHeight() - Theme::grid()));
        QTest::mouseRelease(card, Qt::LeftButton, {}, QPoint(20, 300 - RankDrag::maximumHeight() - Theme::grid()));

        QCOMPARE(draft().ranking.first(3), (QList<int>{1, 0, 2}));
    }

    void aShortPressMovesNothing()
    {
        open(taskOf(4));
        RankCard *card = board()->cards().at(1);

        QTest::mousePress(card, Qt::LeftButton, {}, QPoint(20, 60));
        QTest::mouseRelease(card, Qt::LeftButton, {}, QPoint(20, 61));

        QVERIFY(!m_page->isTouched());
    }

    void everyTextMayBeReported()
    {
        open(taskOf(2));
        QSignalSpy remarked(m_page, &TaskPage::remarked);
        press(Qt::Key_Down);

        press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = m_page->findChild<QDialog *>(u"report"_s);
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::keyClicks(dialog->focusWidget(), u"copied"_s);
        QTest::keyClick(dialog->windowHandle(), Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(remarked.size(), 1);
        const auto report = std::get<MessageReport>(remarked.at(0).at(0).value<Remark>());
        QCOMPARE(report.report.text, u"copied"_s);
        QCOMPARE(report.messageId, std::get<RankTask>(m_page->task().kind).replies.at(1).id);
    }

    void promptsHaveTheSameWorkbench()
    {
        open(Samples::rankPromptsTask());

        press(Qt::Key_C);
        QVERIFY(board()->hasColumns());
        press(Qt::Key_D);
        duelToTheEnd();

        QCOMPARE(draft().ranking, (QList<int>{0, 1, 2, 3}));
    }
};
QTEST_MAIN(RankingTest)
#include "tst_ranking.moc"
