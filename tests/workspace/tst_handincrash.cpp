// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/storage/connection.h"
#include "model/workspace/workspace.h"
#include "tests/support/manualclock.h"
#include "tests/support/taskfixtures.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

// The process ends between any two statements of handing in a text, of taking the next entry and of filing its result.
// Afterwards the text is either still the draft of an open task or in the outbox: never lost, never both.

namespace {

constexpr int crashed = 9;

Result<std::unique_ptr<Workspace>> openAt(const QString &path)
{
    return Workspace::open(path, std::make_shared<ManualClock>(), std::make_unique<SystemRandom>());
}

Draft theText()
{
    return TextDraft{.text = u"Bees dance."_s, .lang = {}, .cursor = 0, .scroll = 0};
}

void work(Workspace &workspace, TaskId task)
{
    const auto entry = workspace.handIn(task, theText(), {u"anna"_s, u"Anna"_s, AuthMethod::Local});
    const auto taken = workspace.takeNext();
    const Receipt receipt{task, workspace.now(), false};
    (void)workspace.file(
        entry->id, {.state = DeliveryState::Confirmed, .notBefore = {}, .error = {}, .receipt = receipt});
}

int crashAtStatement(const QString &path, int number)
{
    auto workspace = openAt(path);
    const auto open = (*workspace)->inbox().unfinished(TaskType::Random, u"en"_s, (*workspace)->now());
    int statements = 0;
    (*workspace)->connection().observe([&](const QString &) {
        if (++statements == number)
            ::_exit(crashed);
    });
    work(**workspace, (*open)->task.id);
    return 0;
}

int killWhileHeld(const QString &path)
{
    auto workspace = openAt(path);
    const auto open = (*workspace)->inbox().unfinished(TaskType::Random, u"en"_s, (*workspace)->now());
    const UserIdentity anna{u"anna"_s, u"Anna"_s, AuthMethod::Local};
    if ((*workspace)->handIn((*open)->task.id, theText(), anna, std::chrono::seconds(30)))
        ::raise(SIGKILL);
    return 1;
}

}

class HandInCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTextOnce()
    {
        int number = 1;
        int draftsLeft = 0;
        int handedIn = 0;
        for (int status = crashed; status == crashed; ++number) {
            QTemporaryDir folder;
            const QString path = folder.filePath(u"w"_s);
            const Task task = TaskFixtures::reply();
            {
                auto workspace = openAt(path);
                QVERIFY(workspace && (*workspace)->storeTask(task));
                QVERIFY(*(*workspace)->inbox().saveDraft(task.id, theText(), (*workspace)->now()));
            }

            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedChannels);
            child.start(QCoreApplication::applicationFilePath(), {u"--crash-at"_s, path, QString::number(number)});
            QVERIFY(child.waitForFinished());
            status = child.exitCode();

            auto workspace = openAt(path);
            QVERIFY2(workspace, qPrintable(QString::number(number)));
            const auto left = (*workspace)->inbox().find(task.id);
            const auto outbox = (*workspace)->outbox().all();
            QVERIFY(left && outbox);
            const bool isDraft = left->state == InboxState::Open && left->draft == theText();
            const bool isInOutbox = left->state == InboxState::HandedIn && !left->draft && outbox->size() == 1;
            QVERIFY2(
                isDraft != isInOutbox && (isDraft ? outbox->isEmpty() : true), qPrintable(QString::number(number)));
            if (isInOutbox) {
                QCOMPARE(
                    std::get<TextReply>(std::get<Interaction>(outbox->constFirst().work).kind).text, u"Bees dance."_s);
                QVERIFY(outbox->constFirst().state != DeliveryState::Sending);
            }
            draftsLeft += isDraft ? 1 : 0;
            handedIn += isInOutbox ? 1 : 0;
        }
        QVERIFY(draftsLeft >= 5); // the statements of handing in
        QVERIFY(handedIn >= 8); // and of sending
    }

    void whatIsHeldBackIsThereAfterAKill()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"w"_s);
        const Task task = TaskFixtures::reply();
        {
            auto workspace = openAt(path);
            QVERIFY(workspace && (*workspace)->storeTask(task));
        }
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, path});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        auto workspace = openAt(path);
        QVERIFY(workspace);
        const auto outbox = (*workspace)->outbox().all();
        QCOMPARE(outbox->size(), 1);
        QVERIFY(!*(*workspace)->takeNext()); // its time is not over
        const auto back = (*workspace)->takeBack(task.id);

        QVERIFY(back);
        QCOMPARE(back->draft, theText());
        QVERIFY(back->state == InboxState::Open);
        QVERIFY((*workspace)->outbox().all()->isEmpty());
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--crash-at"_L1)
        return crashAtStatement(arguments.value(2), arguments.value(3).toInt());
    if (arguments.value(1) == "--hold"_L1)
        return killWhileHeld(arguments.value(2));
    HandInCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_handincrash.moc"
