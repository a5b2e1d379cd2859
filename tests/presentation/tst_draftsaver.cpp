// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/draftsaver.h"
#include "model/workspace/workspacestore.h"
#include "tests/support/taskfixtures.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr DraftSaver::Intervals never{.pause = 1h, .atMost = 1h};

Draft text(const QString &typed)
{
    return TextDraft{.text = typed, .lang = {}, .cursor = 0, .scroll = 0};
}

QString savedText(const QString &path)
{
    auto workspace = Workspace::open(path, std::make_shared<SystemClock>(), std::make_unique<SystemRandom>());
    const auto entry = (*workspace)->inbox().unfinished(TaskType::Random, u"en"_s, (*workspace)->now());
    return *entry && (*entry)->draft ? std::get<TextDraft>(*(*entry)->draft).text : QString();
}

// Types the time of day, a hundred times a second, until it is killed.
int typeUntilKilled(const QString &path)
{
    const auto workspace = *WorkspaceStore::open(path);
    const auto entry = QCoro::waitFor(workspace->unfinished(TaskType::Random, u"en"_s));
    DraftSaver saver(workspace, {}, nullptr);
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &saver, [&saver, task = (*entry)->task.id] {
        const QByteArray now = QByteArray::number(QDateTime::currentMSecsSinceEpoch());
        saver.edit(task, text(QString::fromLatin1(now)));
        std::puts(now.constData());
        std::fflush(stdout);
    });
    typing.start(10ms);
    return QCoreApplication::exec();
}

}

class DraftSaverTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<WorkspaceStore> m_workspace;
    TaskId m_task;

    QString path() const { return m_folder->filePath(u"w"_s); }
    Draft onDisk()
    {
        const auto entry = QCoro::waitFor(m_workspace->unfinished(TaskType::Random, u"en"_s));
        return (*entry)->draft.value_or(Draft());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_workspace = *WorkspaceStore::open(path());
        m_task = QCoro::waitFor(m_workspace->storeTask(TaskFixtures::reply()))->task.id;
    }
    void cleanup() { m_workspace.reset(); }

    void promisesWhatTheDesignSays()
    {
        const DraftSaver::Intervals intervals;

        QVERIFY(intervals.pause < 300ms);
        QVERIFY(intervals.atMost < 1s);
    }

    void savesAfterAPause()
    {
        DraftSaver saver(m_workspace, {.pause = 1ms, .atMost = 1h}, nullptr);
        QSignalSpy saved(&saver, &DraftSaver::saved);

        saver.edit(m_task, text(u"B"_s));
        saver.edit(m_task, text(u"Be"_s));

        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.at(0).at(0).value<TaskId>(), m_task);
        QVERIFY(saved.at(0).at(1).toDateTime().isValid());
        QCOMPARE(onDisk(), text(u"Be"_s));
    }

    void savesWhileTypingGoesOn()
    {
        DraftSaver saver(m_workspace, {.pause = 1h, .atMost = 20ms}, nullptr);
        QSignalSpy saved(&saver, &DraftSaver::saved);
        QTimer typing;
        connect(&typing, &QTimer::timeout, &saver, [&] { saver.edit(m_task, text(u"more and more"_s)); });

        typing.start(1ms);

        QTRY_VERIFY(saved.size() >= 3);
    }

    void savesAtOnceWhenAsked()
    {
        DraftSaver saver(m_workspace, never, nullptr);

        saver.edit(m_task, text(u"Be"_s));
        saver.saveAll();

        QCOMPARE(onDisk(), text(u"Be"_s));
    }

    void anOlderEditNeverReplacesANewerSave()
    {
        DraftSaver saver(m_workspace, never, nullptr);

        saver.edit(m_task, text(u"old"_s));
        saver.save(m_task, text(u"new"_s));
        saver.saveAll();

        QCOMPARE(onDisk(), text(u"new"_s));
    }

    void forgetsWhatIsHandedIn()
    {
        DraftSaver saver(m_workspace, never, nullptr);

        saver.edit(m_task, text(u"old"_s));
        saver.forget(m_task);
        saver.saveAll();

        QCOMPARE(onDisk(), Draft());
    }

    void aKillWhileTypingLosesAtMostASecond()
    {
        m_workspace.reset();
        QProcess typist;
        typist.start(QCoreApplication::applicationFilePath(), {u"--type"_s, path()});
        qint64 first = 0;
        qint64 last = 0;
        while (last - first < 2500) {
            QVERIFY(typist.waitForReadyRead());
            while (typist.canReadLine()) {
                last = typist.readLine().trimmed().toLongLong();
                first = first == 0 ? last : first;
            }
        }

        typist.kill();
        QVERIFY(typist.waitForFinished());
        const qint64 killed = QDateTime::currentMSecsSinceEpoch();

        const qint64 saved = savedText(path()).toLongLong();
        qInfo("lost %lld ms of typing", killed - saved);
        QVERIFY(saved >= first);
        QVERIFY2(killed - saved <= 1000 + 500, "a second, and half of one for a busy machine");
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--type"_L1)
        return typeUntilKilled(arguments.value(2));
    DraftSaverTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_draftsaver.moc"
