// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// How one works in the window: by keys alone, with commands that can be seen and changed, back and forth between
// pieces.
#include "model/presentation/outboxmodel.h"
#include "model/presentation/preferences.h"
#include "model/presentation/session.h"
#include "model/presentation/workclock.h"
#include "model/workspace/workspacestore.h"
#include "tests/support/fakebackend.h"
#include "tests/support/manualclock.h"
#include "tests/support/taskfixtures.h"
#include "widgets/pages/dashboardpage.h"
#include "widgets/pages/recentpage.h"
#include "widgets/pages/sessionpanel.h"
#include "widgets/pages/settingspage.h"
#include "widgets/pages/termspage.h"
#include "widgets/pages/tutorialpage.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/commands.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/shortcutsheet.h"
#include "widgets/shell/workplace.h"
#include "widgets/tasks/lookpage.h"
#include "widgets/tasks/taskpage.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const UserIdentity anna{.username = u"anna"_s, .displayName = u"Anna"_s, .authMethod = AuthMethod::Local};

}

class DeskTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ManualClock> m_clock;
    std::shared_ptr<FakeBackend> m_backend;
    std::weak_ptr<WorkspaceStore> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        auto opened = WorkspaceStore::open(m_folder->filePath(u"w"_s), m_clock);
        QVERIFY(opened.has_value());
        m_workspace = *opened;
        m_session = std::make_unique<Session>(*std::move(opened), m_backend, anna, u"en"_s);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1300, 900);
        m_window->setPeople({u"anna"_s, u"bo"_s}, u"anna"_s);
        m_window->setSession(m_session.get());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void openWork(const QList<Task> &tasks)
    {
        m_backend->tasks = tasks;
        openWindow();
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(page());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = m_window->focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(m_window->focusWidget(), text); }
    TaskPage *page() const { return m_window->workplace()->page(); }
    QString typed() const { return std::get<TextDraft>(page()->draft()).text; }
    QWidget *child(const QString &name) const { return m_window->findChild<QWidget *>(name); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"canopy-test-desk"_s);
    }
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<ManualClock>();
        m_backend = std::make_shared<FakeBackend>();
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        QTRY_VERIFY(m_workspace.expired());
    }

    void whatWasHandedInIsTakenBackByKeys()
    {
        openWork({TaskFixtures::reply(), TaskFixtures::reply(), TaskFixtures::reply()});
        const TaskId first = page()->task().id;
        type(u"First."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page() && page()->task().id != first);
        QVERIFY(page()->findChild<QWidget *>(u"takeBack"_s)->isVisible());
        const TaskId second = page()->task().id;
        type(u"Second."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page() && page()->task().id != second);

        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(page() && page()->task().id == second);
        QCOMPARE(typed(), u"Second."_s);
        press(Qt::Key_Z, Qt::ControlModifier);

        QTRY_VERIFY(page() && page()->task().id == first);
        QCOMPARE(typed(), u"First."_s);
        QVERIFY(m_backend->effects().isEmpty());
    }

    void anEditorUndoesItsOwnFirst()
    {
        openWork({TaskFixtures::reply(), TaskFixtures::reply()});
        const TaskId first = page()->task().id;
        type(u"First."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page() && page()->task().id != first);
        const TaskId second = page()->task().id;
        type(u"x"_s);

        press(Qt::Key_Z, Qt::ControlModifier);

        QCOMPARE(page()->task().id, second);
        QCOMPARE(typed(), QString());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(page() && page()->task().id == first);
    }

    void aSkipIsTakenBack()
    {
        openWork({TaskFixtures::reply(), TaskFixtures::reply()});
        const TaskId first = page()->task().id;
        type(u"Hm"_s);
        press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_window->focusWidget()->objectName(), u"skipReason"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(page() && page()->task().id != first);

        press(Qt::Key_Z, Qt::ControlModifier);

        QTRY_VERIFY(page() && page()->task().id == first);
        QCOMPARE(typed(), u"Hm"_s);
        QVERIFY(m_backend->skippedTasks().isEmpty());
    }

    void whoWantsToLooksBeforeSending()
    {
        openWork({TaskFixtures::reply(), TaskFixtures::reply()});
        m_session->preferences()->setLooksBeforeSending(true);
        const TaskId first = page()->task().id;
        const auto isLooking = [this] {
            const auto *look = m_window->findChild<LookPage *>();
            return look && look->isVisible();
        };
        type(u"Bees dance."_s);

        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isLooking());
        QCOMPARE(m_session->outbox()->rowCount(), 0);
        press(Qt::Key_Escape);
        QTRY_VERIFY(page()->isVisible());
        type(u" Really."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isLooking());
        press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(page() && page()->task().id != first);
        QCOMPARE(m_session->outbox()->index(0, 0).data(OutboxModel::TextRole), u"Bees dance. Really."_s);
    }

    void theLastPiecesCanBeReadAndReopened()
    {
        openWork({TaskFixtures::reply(), TaskFixtures::reply()});
        const TaskId first = page()->task().id;
        type(u"First."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page() && page()->task().id != first);

        press(Qt::Key_J, Qt::ControlModifier);
        auto *recent = m_window->findChild<RecentPage *>();
        QTRY_VERIFY(recent->isVisible());
        auto *list = recent->findChild<QListView *>(u"recentList"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setFocus();
        press(Qt::Key_Return);

        QTRY_VERIFY(page() && page()->task().id == first);
        QCOMPARE(typed(), u"First."_s);
    }

    void aPauseKeepsTheWorkAndStopsTheTime()
    {
        openWork({TaskFixtures::reply()});
        type(u"half a sent"_s);
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!page()->isVisible());
        const int seconds = m_session->workClock()->today().seconds;
        m_clock->advance(40s);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Shift);
        QCOMPARE(m_session->workClock()->today().seconds, seconds);

        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        type(u"ence"_s);
        m_clock->advance(40s);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Shift);

        QCOMPARE(typed(), u"half a sentence"_s);
        QCOMPARE(m_session->workClock()->today().seconds, seconds + 40);
    }

    void aSessionIsWhatWasPlannedAndEndsWithASummary()
    {
        m_backend->tasks = {TaskFixtures::reply(Role::Assistant, u"de"_s), TaskFixtures::labelling(u"de"_s),
            TaskFixtures::labelling(u"de"_s), TaskFixtures::labelling()};
        m_backend->languageCounts = {{u"de"_s, 3}, {u"en"_s, 1}};
        openWindow();
        QTRY_COMPARE(m_session->languages().size(), 2);
        auto *panel = m_window->findChild<SessionPanel *>();
        panel->findChild<QComboBox *>(u"planKinds"_s)->setCurrentIndex(2);
        auto *language = panel->findChild<QComboBox *>(u"planLanguage"_s);
        language->setCurrentIndex(language->findData(u"de"_s));
        auto *minutes = panel->findChild<QComboBox *>(u"planMinutes"_s);
        minutes->setCurrentIndex(minutes->findData(20));
        QTest::keyClick(panel->findChild<QPushButton *>(u"startPlan"_s), Qt::Key_Space);

        QTRY_VERIFY(page());
        QCOMPARE(page()->task().lang, u"de"_s);
        QCOMPARE(page()->task().kind.index(), size_t(2));
        for (int minute = 0; minute < 20; ++minute) {
            m_clock->advance(60s);
            QTest::keyClick(m_window->windowHandle(), Qt::Key_Shift);
        }
        press(Qt::Key_2);
        press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(!page());
        const QList<QLabel *> labels = m_window->workplace()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->isVisible() && label->text().contains(u"20 minute"_s); }));
    }

    void everyCommandHasATextAndKeysAreUnique()
    {
        openWork({TaskFixtures::reply()});
        const QList<Commands::Entry> all = m_window->commands()->all();
        QVERIFY(all.size() > 25);

        for (const Commands::Entry &command : all) {
            QVERIFY2(!command.text.isEmpty(), qPrintable(command.id));
            for (const QKeySequence &key : command.usualKeys) {
                QVERIFY2(m_window->commands()->holderOf(command.id, key).isEmpty(),
                    qPrintable(command.id + u" and "_s + m_window->commands()->holderOf(command.id, key)));
            }
        }
    }

    void theSheetShowsWhatWorksHere()
    {
        openWork({TaskFixtures::reply()});
        press(Qt::Key_F1);
        auto *sheet = m_window->findChild<ShortcutSheet *>();
        QTRY_VERIFY(sheet && sheet->isVisible());
        const auto *list = sheet->findChild<QTreeWidget *>();
        const auto shows = [list](const QString &text) {
            return !list->findItems(text, Qt::MatchExactly | Qt::MatchRecursive).isEmpty();
        };
        QVERIFY(shows(u"Submit"_s));
        QVERIFY(shows(u"Dashboard"_s));
        QVERIFY(!shows(u"Send"_s)); // of the last look

        press(Qt::Key_Escape);
        QTRY_VERIFY(!sheet->isVisible());
        QVERIFY(page()->isAncestorOf(m_window->focusWidget()));
    }

    void thePaletteFindsAndDoesACommand()
    {
        openWindow();
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<CommandPalette *>());
        QCOMPARE(m_window->focusWidget()->objectName(), u"paletteText"_s);

        type(u"outb"_s);
        press(Qt::Key_Return);

        QTRY_COMPARE(m_window->place(), Place::Outbox);
        QTRY_VERIFY(!m_window->findChild<CommandPalette *>());
    }

    void thePaletteIsLeftWithoutATrace()
    {
        openWork({TaskFixtures::reply()});
        QWidget *before = m_window->focusWidget();
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(m_window->findChild<CommandPalette *>());

        press(Qt::Key_Escape);

        QTRY_VERIFY(!m_window->findChild<CommandPalette *>());
        QCOMPARE(m_window->focusWidget(), before);
    }

    void shortcutsCanBeChangedAndClashesAreRefused()
    {
        openWindow();
        m_window->open(Place::Settings);
        auto *list = m_window->findChild<QTreeWidget *>(u"shortcutEditorList"_s);
        auto *keys = m_window->findChild<QKeySequenceEdit *>(u"shortcutKeys"_s);
        auto *assign = m_window->findChild<QPushButton *>(u"shortcutAssign"_s);
        auto *message = m_window->findChild<QLabel *>(u"shortcutMessage"_s);
        const auto found = list->findItems(u"Outbox"_s, Qt::MatchExactly | Qt::MatchRecursive);
        QVERIFY(!found.isEmpty());
        list->setCurrentItem(found.constFirst());

        keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_Return)); // a task page's own
        QTest::keyClick(assign, Qt::Key_Space);
        QVERIFY2(message->text().contains(u"Submit"_s), qPrintable(message->text()));
        keys->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_F12));
        QTest::keyClick(assign, Qt::Key_Space);

        press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->place(), Place::Settings);
        press(Qt::Key_F12, Qt::ControlModifier);
        QCOMPARE(m_window->place(), Place::Outbox);
        cleanup();
        openWindow();
        press(Qt::Key_F12, Qt::ControlModifier);
        QCOMPARE(m_window->place(), Place::Outbox); // by the person's own file
    }

    void termsAreAskedForWhereTheyHaveTo()
    {
        m_backend->offer = {.terms = {u"Be kind."_s, u"CC0-1.0"_s}, .isRequired = true, .isAccepted = false};
        openWindow();
        QTRY_VERIFY(m_window->findChild<TermsPage *>() && m_window->findChild<TermsPage *>()->isVisible());
        QVERIFY(!m_window->findChild<DashboardPage *>()->isVisible());

        press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(m_window->findChild<DashboardPage *>()->isVisible());
        QVERIFY(m_backend->offer.isAccepted);
    }

    void newsIsShownUntilItIsPutAway()
    {
        m_backend->announcements = {{AnnouncementId::create(), m_clock->now(), u"We need answers in Basque."_s}};
        openWindow();
        QTRY_VERIFY(child(u"announcement"_s)->isVisible());
        QVERIFY(child(u"newsCard"_s)->isVisible());
        QTest::keyClick(child(u"announcement"_s)->findChild<QWidget *>(u"noticeClose"_s), Qt::Key_Space);
        cleanup();
        openWindow();
        m_session->refresh();

        QTRY_VERIFY(child(u"newsCard"_s)->isVisible());
        QVERIFY(!child(u"announcement"_s)->isVisible());
    }

    void theExercisesTeachAndDoNotCount()
    {
        openWindow();
        QTRY_VERIFY(child(u"tutorialOffer"_s)->isVisible());
        m_window->openTutorial();
        auto *tutorial = m_window->findChild<TutorialPage *>();
        auto *answer = tutorial->findChild<QWidget *>(u"tutorialAnswer"_s);

        type(u"Keep it in a bag of linen, so that the crumb does not dry out so soon, and never in the fridge."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(answer->isVisible());
        press(Qt::Key_Return, Qt::ControlModifier);
        for (int step = 1; step < 5; ++step) {
            QTRY_COMPARE(tutorial->step(), step);
            if (std::holds_alternative<RankTask>(tutorial->page()->task().kind))
                press(Qt::Key_Down, Qt::AltModifier);
            else
                press(Qt::Key_2);
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY2(answer->isVisible(), qPrintable(QString::number(step)));
            press(Qt::Key_Return, Qt::ControlModifier);
        }

        QTRY_VERIFY(m_window->findChild<DashboardPage *>()->isVisible());
        QVERIFY(!child(u"tutorialOffer"_s)->isVisible());
        QCOMPARE(m_session->outbox()->rowCount(), 0);
        QCOMPARE(m_session->workClock()->today().pieces, 0);
    }

    void settingsHoldAtOnce()
    {
        openWindow();
        m_window->open(Place::Settings);
        auto *hold = m_window->findChild<QWidget *>(u"hold"_s);
        hold->setFocus();

        press(Qt::Key_Up);

        QCOMPARE(m_session->preferences()->hold(), 40s);
    }

    // Tab goes through everything of a page and comes back: no trap, and everything that Tab stops at says what it is.
    void tabReachesEverythingAndIsNotTrapped_data()
    {
        QTest::addColumn<Task>("task");
        QTest::addColumn<bool>("opensSettings");

        QTest::newRow("prompt") << TaskFixtures::initialPrompt() << false;
        QTest::newRow("reply") << TaskFixtures::reply() << false;
        QTest::newRow("labels") << TaskFixtures::labelling() << false;
        QTest::newRow("ranking") << TaskFixtures::ranking() << false;
        QTest::newRow("settings") << TaskFixtures::reply() << true;
    }

    void tabReachesEverythingAndIsNotTrapped()
    {
        QFETCH(const Task, task);
        QFETCH(const bool, opensSettings);
        openWork({task});
        if (opensSettings)
            m_window->open(Place::Settings);
        QWidget *start = m_window->focusWidget();
        QSet<QWidget *> visited;
        QStringList order;

        for (int i = 0; i < 200; ++i) {
            QWidget *focus = m_window->focusWidget();
            const bool isNew = !visited.contains(focus);
            visited.insert(focus);
            const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(focus);
            QVERIFY2(seen && !seen->text(QAccessible::Name).isEmpty(),
                qPrintable(u"%1 %2"_s.arg(QLatin1StringView(focus->metaObject()->className()), focus->objectName())));
            QVERIFY(seen->role() != QAccessible::NoRole);
            if (isNew)
                order.append(seen->text(QAccessible::Name));
            if (i > 0 && focus == start)
                break;
            // An editor keeps Tab for itself; Ctrl+Tab leaves it.
            press(Qt::Key_Tab, Qt::ControlModifier);
            if (m_window->focusWidget() == focus)
                press(Qt::Key_Tab);
            QVERIFY2(m_window->focusWidget() != focus, qPrintable(u"trapped at "_s + order.constLast()));
        }

        QCOMPARE(m_window->focusWidget(), start);
        QVERIFY(order.contains(u"Menu"_s));
        if (!opensSettings)
            QVERIFY(std::ranges::any_of(order, [](const QString &name) { return name.startsWith(u"Submit"_s); }));
    }
};

QTEST_MAIN(DeskTest)
#include "tst_desk.moc"
