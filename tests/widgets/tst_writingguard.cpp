// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// The guard on the page: what it says, that each finding can be mended or kept with one key, that it asks once, and
// that nothing of it leaves the machine.
#include "model/presentation/writingdesk.h"
#include "tests/widgets/samples.h"
#include "widgets/tasks/taskpage.h"
#include "widgets/tasks/taskpagefactory.h"
#include "widgets/writing/markdowneditor.h"
#include "widgets/writing/spellchecker.h"
#include "widgets/writing/textmarks.h"
#include "widgets/writing/writingedit.h"
#include "widgets/writing/writingguard.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVBoxLayout>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

std::atomic<int> triedToReachOut = 0;

void noteTry(int)
{
    ++triedToReachOut;
}

// From here on every attempt of this process to make a socket of the Internet is refused by the kernel and counted.
bool watchSockets()
{
    struct sigaction action = {};
    action.sa_handler = noteTry;
    sigaction(SIGSYS, &action, nullptr);
    constexpr auto number = offsetof(seccomp_data, nr);
    constexpr auto family = offsetof(seccomp_data, args);
    sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 4),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, family),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET, 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_INET6, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{sizeof filter / sizeof *filter, filter};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
}

}

class WritingGuardTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    TaskPage *m_page = nullptr;
    WritingEdit *m_edit = nullptr;
    WritingGuard *m_guard = nullptr;

    void open(const QString &text = {}, const Task &task = Samples::assistantTask())
    {
        m_window = std::make_unique<QWidget>();
        m_page = createTaskPage(task, m_window.get());
        (new QVBoxLayout(m_window.get()))->addWidget(m_page);
        if (!text.isEmpty())
            m_page->restore(TextDraft{.text = text, .lang = {}, .cursor = int(text.size()), .scroll = 0});
        m_window->resize(1300, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page->focusWork();
        m_edit = m_page->findChild<WritingEdit *>();
        m_guard = m_page->findChild<WritingGuard *>();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(m_window->focusWidget(), text); }
    QString text() const { return std::get<TextDraft>(m_page->draft()).text; }
    QString hint() const { return m_page->findChild<QLabel *>(u"hint-text"_s)->text(); }
    qsizetype markCount() const
    {
        return m_page->findChild<MarkdownEditor *>()->marks()->marks(TextMarks::Layer::Guard).size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(watchSockets());
        std::ignore = ::socket(AF_INET, SOCK_STREAM, 0); // the watch works
        QCOMPARE(triedToReachOut.exchange(0), 1);
        const int local = ::socket(AF_UNIX, SOCK_STREAM, 0);
        QVERIFY(local >= 0);
        ::close(local);
        QCOMPARE(triedToReachOut.load(), 0);
    }
    void cleanup()
    {
        m_window.reset();
        QCOMPARE(triedToReachOut.load(), 0);
    }

    void whatIsTypedIsLookedAtMarkedAndSaid()
    {
        open();
        type(u"Ask bo@acme.io."_s);
        QTRY_VERIFY(hint().contains(u"“bo@acme.io” is an e-mail address"_s));
        QCOMPARE(markCount(), 1);
        QVERIFY(m_page->findChild<QPushButton *>(u"button.write.mendFinding"_s)->isVisible());
        type(u" Or not."_s);
        QTRY_VERIFY(m_guard->isSettled());
        QCOMPARE(markCount(), 1);
    }

    void oneKeyMendsAndOneStepUndoes()
    {
        open(u"Copy code\nAsk bo@acme.io or call +1 650-253-0000."_s);
        QTRY_COMPARE(m_guard->findings().size(), 3);
        press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(text(), u"Ask bo@acme.io or call +1 650-253-0000."_s);
        press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(text(), u"Ask name@example.org or call +1 650-253-0000."_s);
        press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(text(), u"Ask name@example.org or call +X XXX-XXX-XXXX."_s);
        QCOMPARE(m_guard->findings().size(), 0);
        QCOMPARE(markCount(), 0);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(text(), u"Ask name@example.org or call +1 650-253-0000."_s);
    }

    void findingsAreGoneThroughByKeys()
    {
        open(u"Ask bo@acme.io or call +1 650-253-0000."_s);
        QTRY_COMPARE(m_guard->findings().size(), 2);
        QVERIFY(hint().contains(u"(1 of 2)"_s));
        press(Qt::Key_F8);
        QCOMPARE(m_edit->textCursor().selectedText(), u"+1 650-253-0000"_s);
        QVERIFY(hint().contains(u"(2 of 2)"_s));
        press(Qt::Key_F8);
        QCOMPARE(m_edit->textCursor().selectedText(), u"bo@acme.io"_s);
        press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(m_edit->textCursor().selectedText(), u"+1 650-253-0000"_s);
    }

    void whatIsKeptIsNotSaidAgain()
    {
        open(u"Ask bo@acme.io."_s);
        QSignalSpy submitted(m_page, &TaskPage::submitted);
        QTRY_COMPARE(m_guard->findings().size(), 1);
        press(Qt::Key_Delete, Qt::AltModifier);
        QCOMPARE(m_guard->findings().size(), 0);
        QCOMPARE(text(), u"Ask bo@acme.io."_s);
        type(u" Really."_s);
        QTRY_VERIFY(m_guard->isSettled());
        QCOMPARE(m_guard->findings().size(), 0);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 1);
    }

    void submittingAsksOnce()
    {
        open();
        QSignalSpy submitted(m_page, &TaskPage::submitted);
        type(u"Ask bo@acme.io."_s);
        press(Qt::Key_Return, Qt::ControlModifier); // sooner than the guard's pause
        QCOMPARE(submitted.size(), 0);
        QVERIFY(hint().contains(u"bo@acme.io"_s));
        QVERIFY(hint().contains(u"Submit again"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 1);
    }

    void somethingNewIsAskedAboutAgain()
    {
        open();
        QSignalSpy submitted(m_page, &TaskPage::submitted);
        type(u"Ask bo@acme.io."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        type(u" Or al@acme.io."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 0);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 1);
    }

    void aCopyOfTheQuestionIsSaid()
    {
        const Task task = Samples::assistantTask();
        open(std::get<ReplyTask>(task.kind).conversation.constFirst().text, task);
        QTRY_VERIFY(hint().contains(u"conversation itself"_s));
        QVERIFY(!m_page->findChild<QPushButton *>(u"button.write.mendFinding"_s));
        QVERIFY(m_page->findChild<QPushButton *>(u"button.write.keepFinding"_s));
    }

    void shippedWordsAreThoseOfTheLanguage()
    {
        Task task = Samples::assistantTask();
        task.lang = u"de"_s;
        open(u"Was für ein Arschloch."_s, task);
        QTRY_VERIFY(hint().contains(u"“Arschloch” may hurt"_s));
        press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(text(), u"Was für ein A********."_s);
    }

    // With everything on that looks at a text: spelling, language, guard, preview with a remote picture, a pasted page.
    void nothingLeavesTheMachine()
    {
        open(u"![x](https://example.org/x.png) <img src='https://example.org/y.png'> Der schnelle Fuchs springt heute "
             u"über "
             "den faulen Hund. bo@acme.io http://example.org mornning"_s);
        auto *spelling = m_page->findChild<SpellChecker *>();
        QTRY_VERIFY_WITH_TIMEOUT(!spelling->dictionary().isEmpty() && spelling->isSettled(), 15000);
        QTRY_VERIFY(m_guard->isSettled());
        m_edit->insertPasted(u"[a](https://example.org) ![b](http://example.org/b.png)"_s);
        QTest::qWait(1500); // longer than every pause
        m_window->grab();

        QCOMPARE(triedToReachOut.load(), 0);
    }
};
QTEST_MAIN(WritingGuardTest)
#include "tst_writingguard.moc"
