// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// Every task page from its request to the value it emits, with keys alone.
#include "tests/widgets/samples.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

class TaskPagesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    TaskPage *m_page = nullptr;

    void open(const Task &task, const std::optional<Draft> &draft = {})
    {
        m_window = std::make_unique<QWidget>();
        m_page = createTaskPage(task, m_window.get());
        (new QVBoxLayout(m_window.get()))->addWidget(m_page);
        if (draft)
            m_page->restore(*draft);
        m_window->resize(1300, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page->focusWork();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    void submit() { press(Qt::Key_Return, Qt::ControlModifier); }
    QString problem() const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>(u"problem"_s))
            if (label->isVisible())
                return label->text();
        return {};
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { m_window.reset(); }

    void promptIsWritten()
    {
        open(Samples::promptTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);

        QTest::keyClicks(m_window->focusWidget(), u"Why is the sky blue?"_s);
        submit();

        QCOMPARE(submitted.size(), 1);
        QCOMPARE(std::get<TextDraft>(submitted.at(0).at(0).value<Draft>()).text, u"Why is the sky blue?"_s);
    }

    void everyEditIsADraft()
    {
        open(Samples::assistantTask());
        QSignalSpy changed(m_page, &TaskPage::draftChanged);

        QTest::keyClicks(m_window->focusWidget(), u"abc"_s);

        QCOMPARE(changed.size(), 3);
        QCOMPARE(std::get<TextDraft>(changed.at(2).at(0).value<Draft>()).cursor, 3);
    }

    void emptyTextIsSaidBesideTheEditor()
    {
        open(Samples::assistantTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);

        submit();

        QCOMPARE(submitted.size(), 0);
        QVERIFY(!problem().isEmpty());
    }

    void lengthIsCountedInCodePoints()
    {
        open(Samples::assistantTask(), TextDraft{.text = u"🌳"_s.repeated(2000), .lang = {}, .cursor = 0, .scroll = 0});
        QSignalSpy submitted(m_page, &TaskPage::submitted);

        submit();
        QCOMPARE(submitted.size(), 1);

        press(Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(m_window->focusWidget(), u"x"_s);
        submit();
        QCOMPARE(submitted.size(), 1);
        QVERIFY(!problem().isEmpty());
    }

    void textIsRestored()
    {
        open(Samples::prompterTask(), TextDraft{.text = u"half a sen"_s, .lang = {}, .cursor = 4, .scroll = 0});

        const auto draft = std::get<TextDraft>(m_page->draft());
        QCOMPARE(draft.text, u"half a sen"_s);
        QCOMPARE(draft.cursor, 4);
    }

    void marksSurroundTheSelection()
    {
        open(Samples::promptTask(), TextDraft{.text = u"word"_s, .lang = {}, .cursor = 0, .scroll = 0});

        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_B, Qt::ControlModifier);

        QCOMPARE(std::get<TextDraft>(m_page->draft()).text, u"**word**"_s);
    }

    void labelsAreGivenByLettersAndDigits()
    {
        open(Samples::labelTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);

        press(Qt::Key_2); // the first row: spam, no
        press(Qt::Key_C); // quality
        press(Qt::Key_4);
        press(Qt::Key_G); // toxicity, mirrored: right is good
        press(Qt::Key_5);
        press(Qt::Key_K); // a flag
        submit();

        QCOMPARE(submitted.size(), 1);
        const Labels expected{{Label::Spam, 0.0}, {Label::Quality, 0.75}, {Label::Toxicity, 0.0}, {Label::Pii, 1.0}};
        QCOMPARE(std::get<LabelDraft>(submitted.at(0).at(0).value<Draft>()).labels, expected);
    }

    void theSameDigitClears()
    {
        open(Samples::labelTask());

        press(Qt::Key_1);
        QCOMPARE(std::get<LabelDraft>(m_page->draft()).labels.size(), 1);
        press(Qt::Key_1);

        QVERIFY(std::get<LabelDraft>(m_page->draft()).labels.isEmpty());
    }

    void arrowsMoveAndAnswer()
    {
        open(Samples::labelTask());

        press(Qt::Key_Down);
        press(Qt::Key_Down); // quality
        press(Qt::Key_Right);
        press(Qt::Key_Right);

        QCOMPARE(std::get<LabelDraft>(m_page->draft()).labels, (Labels{{Label::Quality, 0.25}}));
    }

    void missingMandatoryLabelIsSaidBesideIt()
    {
        open(Samples::labelTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);

        submit();

        QCOMPARE(submitted.size(), 0);
        QVERIFY(!problem().isEmpty());
        press(Qt::Key_2);
        QVERIFY(problem().isEmpty());
    }

    void labelsAreRestoredUntouchedStayUnset()
    {
        const LabelDraft draft{{{Label::Spam, 1.0}, {Label::Violence, 0.25}, {Label::HateSpeech, 1.0}}};

        open(Samples::labelTask(), draft);

        QCOMPARE(std::get<LabelDraft>(m_page->draft()), draft);
    }

    void repliesAreOrderedByKeys()
    {
        open(Samples::rankTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);

        press(Qt::Key_Down, Qt::AltModifier); // 1 0 2 3
        press(Qt::Key_4); // 1 2 3 0
        press(Qt::Key_Up, Qt::AltModifier); // 1 2 0 3
        submit();

        QCOMPARE(submitted.size(), 1);
        QCOMPARE(std::get<RankingDraft>(submitted.at(0).at(0).value<Draft>()).ranking, QList<int>({1, 2, 0, 3}));
    }

    void tabFollowsARestoredOrder()
    {
        open(Samples::rankTask(), RankingDraft{.ranking = {2, 0, 3, 1}, .notRankable = false});

        for (const int index : {2, 0, 3, 1}) {
            QCOMPARE(QApplication::focusWidget()->objectName(), u"reply-%1"_s.arg(index));
            press(Qt::Key_Tab);
        }
    }

    void untouchedOrderIsNoAnswer()
    {
        open(Samples::rankTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);
        QVERIFY(std::get<RankingDraft>(m_page->draft()).ranking.isEmpty());

        submit();
        QCOMPARE(submitted.size(), 0);
        QVERIFY(!problem().isEmpty());

        press(Qt::Key_Space); // the focus is on "Keep this order"
        submit();
        QCOMPARE(submitted.size(), 1);
        QCOMPARE(std::get<RankingDraft>(submitted.at(0).at(0).value<Draft>()).ranking, QList<int>({0, 1, 2, 3}));
    }

    void noneAcceptableStillHasAnOrder()
    {
        open(Samples::rankTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);

        press(Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(std::get<RankingDraft>(m_page->draft()).notRankable);
        submit();

        QCOMPARE(submitted.size(), 1);
        const auto draft = std::get<RankingDraft>(submitted.at(0).at(0).value<Draft>());
        QVERIFY(draft.notRankable);
        QCOMPARE(draft.ranking.size(), 4);
    }

    void promptsAreOrderedByKeys()
    {
        open(Samples::rankPromptsTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);
        QVERIFY(!m_page->findChild<ConversationView *>());

        submit();
        QCOMPARE(submitted.size(), 0);
        QVERIFY(!problem().isEmpty());
        press(Qt::Key_Backtab, Qt::ShiftModifier); // from "Keep this order" back to the last prompt
        press(Qt::Key_1); // 3 0 1 2
        submit();

        QCOMPARE(submitted.size(), 1);
        QCOMPARE(std::get<RankingDraft>(submitted.at(0).at(0).value<Draft>()).ranking, QList<int>({3, 0, 1, 2}));
    }

    void storyIsSummarised()
    {
        open(Samples::summarizeTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);
        QVERIFY(m_page->findChild<ConversationView *>()->shownText(0).contains(u"Skarvholm"_s));

        submit();
        QCOMPARE(submitted.size(), 0);
        QVERIFY(!problem().isEmpty());
        QTest::keyClicks(m_window->focusWidget(), u"Ines turns the lamp."_s);
        submit();

        QCOMPARE(submitted.size(), 1);
        QCOMPARE(std::get<TextDraft>(submitted.at(0).at(0).value<Draft>()).text, u"Ines turns the lamp."_s);
    }

    void summaryIsRatedByADigit()
    {
        open(Samples::rateTask());
        QSignalSpy submitted(m_page, &TaskPage::submitted);
        QSignalSpy changed(m_page, &TaskPage::draftChanged);

        press(Qt::Key_6); // not on the scale
        submit();
        QCOMPARE(submitted.size(), 0);
        QVERIFY(!problem().isEmpty());
        press(Qt::Key_4);
        QVERIFY(problem().isEmpty());
        submit();

        QCOMPARE(changed.size(), 1);
        QCOMPARE(submitted.size(), 1);
        QCOMPARE(std::get<RatingDraft>(submitted.at(0).at(0).value<Draft>()).rating, std::optional(4));
    }

    void ratingIsTakenBackAndMovedByArrows()
    {
        open(Samples::rateTask());
        const auto rating = [this] { return std::get<RatingDraft>(m_page->draft()).rating; };

        press(Qt::Key_2);
        press(Qt::Key_2);
        QCOMPARE(rating(), std::optional<int>());
        press(Qt::Key_Left); // from nothing to the best
        QCOMPARE(rating(), std::optional(5));
        press(Qt::Key_Right);
        press(Qt::Key_Left);
        QCOMPARE(rating(), std::optional(4));
        press(Qt::Key_Backspace);
        QVERIFY(!m_page->isTouched());
    }

    void ratingIsChosenFromTheStoryToo()
    {
        open(Samples::rateTask(), RatingDraft{2});
        QCOMPARE(std::get<RatingDraft>(m_page->draft()).rating, std::optional(2));

        m_page->findChild<ConversationView *>(u"conversation"_s)->setFocus();
        press(Qt::Key_5);

        QCOMPARE(std::get<RatingDraft>(m_page->draft()).rating, std::optional(5));
    }

    void everyNumberOfTheScaleHasAName()
    {
        Task task = Samples::rateTask();
        std::get<RateSummaryTask>(task.kind).scale = {3, 7};
        open(task);

        for (int rating = 3; rating <= 7; ++rating) {
            const auto *cell = m_page->findChild<QWidget *>(u"rating-%1"_s.arg(rating));
            QVERIFY(cell);
            QVERIFY(cell->accessibleName().contains(QString::number(rating)));
        }
        QVERIFY(!m_page->findChild<QWidget *>(u"rating-2"_s));
        press(Qt::Key_7);
        QCOMPARE(std::get<RatingDraft>(m_page->draft()).rating, std::optional(7));
    }

    void skippingNeedsNoReason()
    {
        open(Samples::assistantTask());
        QSignalSpy skipped(m_page, &TaskPage::skipped);

        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Return);

        QCOMPARE(skipped.size(), 1);
        QCOMPARE(skipped.at(0).at(0).toString(), QString());
    }

    void skippingTakesAReasonAndEscapeGoesBack()
    {
        open(Samples::rankTask());
        QSignalSpy skipped(m_page, &TaskPage::skipped);

        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        press(Qt::Key_Escape);
        QCOMPARE(skipped.size(), 0);
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(m_window->focusWidget(), u"too long"_s);
        press(Qt::Key_Return);

        QCOMPARE(skipped.size(), 1);
        QCOMPARE(skipped.at(0).at(0).toString(), u"too long"_s);
    }
};
QTEST_MAIN(TaskPagesTest)
#include "tst_taskpages.moc"
