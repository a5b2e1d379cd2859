// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// A hundred mixed pieces of work through the real window, on the embedded engine, by keys: nothing on the console, and
// memory that does not grow once everything has been used.
#include "model/backend/embedded/embeddedbackend.h"
#include "model/domain/overloaded.h"
#include "model/exchange/starter.h"
#include "model/presentation/outboxmodel.h"
#include "model/presentation/preferences.h"
#include "model/presentation/session.h"
#include "model/workspace/workspacestore.h"
#include "widgets/shell/mainwindow.h"
#include "widgets/shell/workplace.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/theme/appearance.h"

#include <QCoreApplication>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <malloc.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int pieces = 100;
constexpr int warmUp = 20;
constexpr double allowedGrowth = 4.0; // MB over the 80 pieces after the warm-up
constexpr double allowedTotal = 110.0; // MB at the end; 90 are aimed at

const UserIdentity anna{.username = u"anna"_s, .displayName = u"Anna"_s, .authMethod = AuthMethod::Local};

double residentMegabytes()
{
    malloc_trim(0); // what the allocator keeps for later is not in use
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

}

class LongSessionTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<EmbeddedBackend> m_backend;
    std::weak_ptr<WorkspaceStore> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    TaskPage *page() const { return m_window->workplace()->page(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, modifiers);
    }
    // As somebody would do it who knows the keys.
    void work(int number)
    {
        const auto write = [&] {
            QTest::keyClicks(m_window->focusWidget(), u"Piece %1: a text with **weight** and `code`."_s.arg(number));
        };
        std::visit(Overloaded{
                       [&](const InitialPromptTask &) { write(); },
                       [&](const ReplyTask &) { write(); },
                       [&](const LabelTask &) { press(Qt::Key_2); },
                       [&](const RankTask &) { press(Qt::Key_Down, Qt::AltModifier); },
                       [&](const RankPromptsTask &) { press(Qt::Key_Down, Qt::AltModifier); },
                       [&](const SummarizeTask &) { write(); },
                       [&](const RateSummaryTask &) { press(Qt::Key_4); },
                   },
            page()->task().kind);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"canopy-test-long"_s);
        QSettings().clear();
        Theme::install(Qt::ColorScheme::Light);
        const auto backend =
            QCoro::waitFor(EmbeddedBackend::open(Storage::DatabaseUrl::sqlite(m_folder.filePath(u"queue.db"_s))));
        QVERIFY(backend);
        m_backend = *backend;
        QVERIFY(QCoro::waitFor(m_backend->begin(TreeConfiguration::alone())));
        QVERIFY(QCoro::waitFor(
            m_backend->runOnQueue([](Storage::Connection &connection, Engine::Queue &queue) -> Result<void> {
                const SystemClock clock;
                if (auto done = Exchange::importStarterTrees(connection, clock); !done)
                    return std::unexpected(done.error());
                return queue.startupPass();
            })));
    }

    void nothingIsSaidAndMemoryStaysFlat()
    {
        auto workspace = WorkspaceStore::open(m_folder.filePath(u"anna"_s));
        QVERIFY(workspace);
        m_workspace = *workspace;
        m_session = std::make_unique<Session>(*std::move(workspace), m_backend, anna, u"en"_s);
        m_session->preferences()->setHold(1s);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1300, 900);
        m_window->setSession(m_session.get());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QSignalSpy failures(m_session.get(), &Session::failed);

        QMap<TaskType, int> kinds;
        double afterWarmUp = 0;
        press(Qt::Key_2, Qt::ControlModifier);
        for (int number = 0; number < pieces; ++number) {
            QTRY_VERIFY2_WITH_TIMEOUT(page() && page()->isVisible(), qPrintable(QString::number(number)), 20000);
            const TaskId task = page()->task().id;
            ++kinds[typeOf(page()->task().kind)];
            work(number);
            if (number % 10 == 9) { // and elsewhere for a moment
                for (const Qt::Key place : {Qt::Key_1, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_2})
                    press(place, Qt::ControlModifier);
                QTRY_VERIFY(page() && page()->isVisible());
            }
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY2_WITH_TIMEOUT(!page() || page()->task().id != task, qPrintable(QString::number(number)), 20000);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            if (number == warmUp - 1)
                afterWarmUp = residentMegabytes();
        }

        const double atTheEnd = residentMegabytes();
        QStringList mix;
        for (const auto &[type, number] : kinds.asKeyValueRange())
            mix.append(u"%1 %2"_s.arg(toString(type)).arg(number));
        qInfo("%s", qPrintable(mix.join(u", "_s)));
        qInfo("resident: %.1f MB after %d pieces, %.1f MB after %d", afterWarmUp, warmUp, atTheEnd, pieces);
        QVERIFY(kinds.size() >= 4);
        QVERIFY2(failures.isEmpty(),
            qPrintable(failures.isEmpty() ? QString() : failures.at(0).at(0).value<Error>().message));
        QCOMPARE(m_session->outbox()->rowCount(), pieces);
#ifndef __SANITIZE_ADDRESS__
        QVERIFY2(atTheEnd - afterWarmUp < allowedGrowth, qPrintable(QString::number(atTheEnd - afterWarmUp)));
        QVERIFY2(atTheEnd < allowedTotal, qPrintable(QString::number(atTheEnd)));
#endif
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_session.reset();
        QTRY_VERIFY(m_workspace.expired());
        m_backend.reset();
    }
};

QTEST_MAIN(LongSessionTest)
#include "tst_longsession.moc"
