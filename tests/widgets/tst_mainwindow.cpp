// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// The whole window on a session with a backend that plays along.
#include "model/presentation/outboxmodel.h"
#include "model/presentation/session.h"
#include "model/workspace/workspacestore.h"
#include "tests/support/fakebackend.h"
#include "tests/support/taskfixtures.h"
#include "tests/widgets/samples.h"
#include "widgets/pages/welcomepage.h"
#include "widgets/shell/guidelinespanel.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/sidebar.h"
#include "widgets/shell/workplace.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const UserIdentity anna{.username = u"anna"_s, .displayName = u"Anna"_s, .authMethod = AuthMethod::Local};

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

// What can be reached by keyboard or operated has to say what it is.
QString namelessControls(QWidget *page)
{
    QStringList nameless;
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || qobject_cast<QScrollBar *>(widget)
            || widget->objectName().startsWith("qt_"_L1) || widget->inherits("QComboBoxListView"))
            continue;
        // What has nothing to say yet is hidden, and gets its words when it is shown.
        const auto *label = qobject_cast<QLabel *>(widget);
        if ((label && label->text().isEmpty())
            || (widget->isHidden() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide)))
            continue;
        const auto *area = qobject_cast<QAbstractScrollArea *>(widget->parentWidget());
        if (area && area->viewport() == widget)
            continue;
        if (nameOf(widget).isEmpty())
            nameless.append(
                u"%1 “%2”"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName()));
    }
    return nameless.join(u", "_s);
}

}

class MainWindowTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeBackend> m_backend;
    std::weak_ptr<WorkspaceStore> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        auto opened = WorkspaceStore::open(m_folder->filePath(u"w"_s));
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
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->focusWidget(), key, modifiers);
    }
    TaskPage *page() const { return m_window->workplace()->page(); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"canopy-test"_s);
        QSettings().clear();
    }
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_backend = std::make_shared<FakeBackend>();
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        QTRY_VERIFY(m_workspace.expired());
    }

    void everyKindIsWorkedByKeysUpToTheNextTask()
    {
        m_backend->tasks = {
            TaskFixtures::reply(), TaskFixtures::labelling(), TaskFixtures::ranking(), TaskFixtures::initialPrompt()};
        openWindow();

        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(page() && page()->task().kind.index() == 1);
        QTest::keyClicks(m_window->focusWidget(), u"An answer."_s);
        press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(page() && page()->task().kind.index() == 2);
        press(Qt::Key_2);
        press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(page() && page()->task().kind.index() == 3);
        press(Qt::Key_Down, Qt::AltModifier);
        press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(page() && page()->task().kind.index() == 0);
        QTest::keyClicks(m_window->focusWidget(), u"A prompt."_s);
        press(Qt::Key_Return, Qt::ControlModifier);

        QTRY_VERIFY(!page());
        QTRY_COMPARE(m_backend->effects().size(), 4);
    }

    void whatWasTypedIsThereAfterClosing()
    {
        m_backend->tasks = {TaskFixtures::reply()};
        openWindow();
        m_window->open(Place::Work);
        QTRY_VERIFY(page());
        QTest::keyClicks(m_window->focusWidget(), u"half a sentence"_s);

        m_window->close();
        QTRY_VERIFY(!m_window->isVisible());
        cleanup();
        openWindow();
        m_window->open(Place::Work);

        QTRY_VERIFY(page());
        QCOMPARE(std::get<TextDraft>(page()->draft()).text, u"half a sentence"_s);
    }

    void guidelinesOpenAndCloseByKeys()
    {
        openWindow();
        auto *panel = m_window->findChild<GuidelinesPanel *>();

        press(Qt::Key_F2);
        QTRY_VERIFY(panel->isVisible());
        press(Qt::Key_Escape);

        QTRY_VERIFY(!panel->isVisible());
    }

    void placesAreReachedByKeys()
    {
        openWindow();

        for (const Place place :
            {Place::Outbox, Place::Messages, Place::Leaderboard, Place::Settings, Place::Dashboard}) {
            press(Qt::Key(Qt::Key_1 + int(place)), Qt::ControlModifier);
            QCOMPARE(m_window->place(), place);
        }
    }

    void narrowWindowsHaveIconsOnly()
    {
        openWindow();
        auto *sidebar = m_window->findChild<Sidebar *>();
        const int wide = sidebar->width();

        m_window->resize(800, 700);
        QTRY_VERIFY(sidebar->width() < wide / 2);
        m_window->resize(1300, 900);

        QTRY_COMPARE(sidebar->width(), wide);
    }

    void everyControlHasAName()
    {
        openWindow();

        QCOMPARE(namelessControls(m_window.get()), QString());
    }

    void everyControlOfATaskHasAName_data()
    {
        QTest::addColumn<Task>("task");

        QTest::newRow("prompt") << Samples::promptTask();
        QTest::newRow("reply") << Samples::assistantTask();
        QTest::newRow("labels") << Samples::labelTask();
        QTest::newRow("ranking") << Samples::rankTask();
    }

    void everyControlOfATaskHasAName()
    {
        QFETCH(const Task, task);
        const std::unique_ptr<TaskPage> made(createTaskPage(task, nullptr));

        QCOMPARE(namelessControls(made.get()), QString());
    }

    void firstStartAsksOneQuestion()
    {
        WelcomePage welcome({u"de"_s, u"en"_s}, u"Anna"_s);
        welcome.show();
        welcome.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&welcome));
        QSignalSpy chosen(&welcome, &WelcomePage::chosen);
        QCOMPARE(namelessControls(&welcome), QString());

        QTest::keyClick(welcome.windowHandle(), Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(chosen.size(), 1);
        const auto choice = chosen.at(0).at(0).value<FirstStartChoice>();
        QVERIFY(choice.isAlone);
        QCOMPARE(choice.name, u"Anna"_s);
        QCOMPARE(choice.language, u"en"_s);
        QCOMPARE(choice.beginning, FirstStartChoice::Beginning::StarterTrees);
    }

    void aNameIsAskedForBesideTheButton()
    {
        WelcomePage welcome({u"en"_s}, {});
        welcome.show();
        welcome.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&welcome));
        QSignalSpy chosen(&welcome, &WelcomePage::chosen);

        QTest::keyClick(welcome.windowHandle(), Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(chosen.size(), 0);
        QVERIFY(welcome.findChild<QWidget *>(u"problem"_s)->isVisible());
    }
};
QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
