// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// Reading: long conversations, selection, menus, and texts that mean no good.
#include "tests/widgets/samples.h"
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/currentmessage.h"
#include "widgets/conversation/messagedocument.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <sys/inotify.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

Conversation longConversation(int count)
{
    Conversation messages;
    for (int i = 0; i < count; ++i) {
        const QString text = u"Message %1. "_s.arg(i) + u"Some words to fill lines with. "_s.repeated(1 + i * 7 % 40);
        messages.append(Samples::message(i % 2 == 0 ? Role::Prompter : Role::Assistant, text));
    }
    return messages;
}

// Tells whether a file in a folder was opened.
class OpenWatch
{
public:
    explicit OpenWatch(const QString &folder)
        : m_descriptor(inotify_init1(IN_NONBLOCK))
    {
        inotify_add_watch(m_descriptor, QFile::encodeName(folder).constData(), IN_OPEN | IN_ACCESS);
    }
    ~OpenWatch() { close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(OpenWatch)

    bool saw() const
    {
        std::array<char, 4096> events{};
        return read(m_descriptor, events.data(), events.size()) > 0;
    }

private:
    int m_descriptor;
};

QStringList hostileTexts(const QString &file)
{
    const QString url = QUrl::fromLocalFile(file).toString();
    QStringList texts{
        u"![x](%1)"_s.arg(url),
        u"![x](<%1>)"_s.arg(url),
        u"![x][y]\n\n[y]: %1"_s.arg(url),
        u"[![x](%1)](%1)"_s.arg(url),
        u"| a |\n|---|\n| ![x](%1) |"_s.arg(url),
        u"- ![x](%1)"_s.arg(url),
        u"> # ![x](%1)"_s.arg(url),
        u"<img src=\"%1\">"_s.arg(url),
        u"<IMG SRC='%1'/>"_s.arg(file),
        u"<style>@import url('%1');</style>"_s.arg(url),
        u"<link rel=\"stylesheet\" href=\"%1\">"_s.arg(url),
        u"<body background=\"%1\">"_s.arg(url),
        u"<table background=\"%1\"><tr><td>x</td></tr></table>"_s.arg(url),
        u"<iframe src=\"%1\"></iframe>"_s.arg(url),
        u"<object data=\"%1\"></object>"_s.arg(url),
        u"![x](%1)"_s.arg(file),
        u"![x](../../../..%1)"_s.arg(file),
        u"![x](qrc:/guidelines/en/overview.md)"_s,
        u"![x](data:image/png;base64,iVBORw0KGgo=)"_s,
        u"![x](http://127.0.0.1:9/x.png)"_s,
        u"![x](javascript:alert(1))"_s,
        u"```html\n<img src=\"%1\">\n```"_s.arg(url),
        u"<!--\n--><img src=%1>"_s.arg(url),
        u"&lt;img src=\"%1\"&gt;"_s.arg(url),
        u"<svg><image href=\"%1\"/></svg>"_s.arg(url),
    };
    return texts;
}

}

class ConversationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ConversationView> m_view;

    void open(const Conversation &conversation, const QSize &size = {700, 600})
    {
        m_view = std::make_unique<ConversationView>();
        m_view->setConversation(conversation, u"you answer this"_s);
        m_view->setRemarksOffered(true);
        m_view->resize(size);
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    CurrentMessage *currentWidget() const { return m_view->findChild<CurrentMessage *>(); }
    QScrollBar *bar() const { return m_view->verticalScrollBar(); }
    QAction *command(const QString &id) const { return m_view->findChild<QAction *>(id); }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { m_view.reset(); }

    void theMarkedMessageIsShown()
    {
        open(longConversation(1000));

        m_view->showMarked();

        QCOMPARE(m_view->current(), 999);
        QCOMPARE(bar()->value(), bar()->maximum());
        const QRect shown(currentWidget()->pos(), currentWidget()->size());
        QVERIFY(m_view->viewport()->rect().contains(shown));
    }

    void whatIsReadStaysWhileEstimatesAreCorrected()
    {
        open(longConversation(300));
        m_view->showMarked();

        for (int i = 0; i < 40; ++i) { // upwards, into what was only estimated
            const int before = currentWidget()->y();
            const int value = bar()->value();
            bar()->setValue(value - 30);
            QCOMPARE(currentWidget()->y(), before + 30);
            QCoreApplication::processEvents(); // layout ahead
            QCOMPARE(currentWidget()->y(), before + 30);
        }
    }

    void bothEndsAreReached()
    {
        open(longConversation(200));

        QTest::keyClick(currentWidget(), Qt::Key_End);
        QCOMPARE(bar()->value(), bar()->maximum());
        QTest::keyClick(currentWidget(), Qt::Key_Home);
        QCOMPARE(bar()->value(), 0);
    }

    void keysGoFromMessageToMessage()
    {
        open(longConversation(30));
        m_view->showMarked();
        m_view->setFocus();
        QCOMPARE(m_view->current(), 29);

        command(u"message.previous"_s)->trigger();
        QCOMPARE(m_view->current(), 28);
        QTest::keyClick(m_view->windowHandle(), Qt::Key_Up, Qt::ControlModifier);

        QCOMPARE(m_view->current(), 27);
        QCOMPARE(m_view->focusWidget(), static_cast<QWidget *>(currentWidget()));
        QVERIFY(currentWidget()->accessibleName().contains(u"28"_s));
        QVERIFY(m_view->viewport()->rect().intersects(QRect(currentWidget()->pos(), currentWidget()->size())));
    }

    void textIsSelectedFromTheFirstPress()
    {
        open(Samples::conversation());
        m_view->setCurrent(0);
        bar()->setValue(0);
        QCoreApplication::processEvents();
        m_view->setCurrent(1); // a widget now; back to the first, which is painted
        const QRect second(currentWidget()->pos(), currentWidget()->size());
        m_view->setCurrent(0);

        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, second.topLeft() + QPoint(4, 8));
        QTest::mouseMove(m_view->viewport(), second.topLeft() + QPoint(200, 8));
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, second.topLeft() + QPoint(200, 8));

        QCOMPARE(m_view->current(), 1);
        QVERIFY(!currentWidget()->textCursor().selectedText().isEmpty());
        QTest::keyClick(currentWidget(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), currentWidget()->textCursor().selectedText());
    }

    void aMessageIsCopiedAsShownAndAsWritten()
    {
        open({Samples::message(Role::Prompter, u"**Bold**\u202e and\n\n```\ncode\n```"_s)});

        command(u"message.copyMarkdown"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"**Bold**\u202e and\n\n```\ncode\n```"_s);
        command(u"message.copyText"_s)->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Bold⟨U+202E⟩ and"_s));
        command(u"message.copyCode"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"code"_s);
    }

    void codeHasAButtonThatCopiesIt()
    {
        open({Samples::message(
            Role::Assistant, u"Look:\n\n```python\nprint(1)\nprint(2)\n```\n\nand\n\n```\nls\n```"_s)});
        QCoreApplication::processEvents();

        QStringList copied;
        for (auto *button : m_view->findChildren<QToolButton *>(u"copyCode"_s)) {
            QVERIFY(button->isVisible());
            QVERIFY(button->accessibleName().startsWith(u"Copy code"_s));
            button->click();
            copied.append(QGuiApplication::clipboard()->text());
        }

        QCOMPARE(copied, QStringList({u"print(1)\nprint(2)"_s, u"ls"_s}));
    }

    void remarksAreOfferedWhereAMessageIsKnown()
    {
        open(Samples::conversation());
        QSignalSpy labels(m_view.get(), &ConversationView::labelWanted);
        QSignalSpy reports(m_view.get(), &ConversationView::reportWanted);
        m_view->setCurrent(1);

        command(u"message.label"_s)->trigger();
        command(u"message.report"_s)->trigger();

        QCOMPARE(labels.size(), 1);
        QCOMPARE(reports.size(), 1);
        QVERIFY(labels.at(0).at(0).value<Message>().role == Role::Assistant);
        m_view->setText(u"Story"_s, u"Once"_s);
        QVERIFY(!command(u"message.label"_s)->isEnabled());
    }

    void linksAreAskedAbout()
    {
        open({Samples::message(Role::Prompter, u"[here](https://example.org/a) and on"_s)});
        QSignalSpy chosen(m_view.get(), &ConversationView::linkChosen);
        m_view->setFocus();

        QTest::keyClick(currentWidget(), Qt::Key_Tab); // to the link
        QTest::keyClick(currentWidget(), Qt::Key_Return);

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).toUrl(), QUrl(u"https://example.org/a"_s));
    }

    void longWordsAreBrokenAnywhere()
    {
        open({Samples::message(Role::Prompter, QString(3000, u'x'))}, {400, 400});

        MessageDocument document(QString(3000, u'x'), {});
        document.heightFor(300);
        QVERIFY(document.size().width() <= 300);
        QVERIFY(document.size().height() > 300);
    }

    void zoomChangesTheText()
    {
        open(longConversation(3));
        const int before = bar()->maximum() + currentWidget()->height();

        m_view->setZoom(1.6);

        QVERIFY(bar()->maximum() + currentWidget()->height() > before);
    }

    void nothingIsOpenedForHostileTexts()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"x.png"_s);
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(file));
        const OpenWatch watch(folder.path());

        const QStringList texts = hostileTexts(file);
        Conversation messages;
        for (const QString &text : texts)
            messages.append(Samples::message(Role::Prompter, text));
        open(messages);
        for (int i = 0; i < m_view->count(); ++i) {
            m_view->setCurrent(i);
            bar()->setValue(bar()->maximum() * i / m_view->count());
            m_view->grab();
            currentWidget()->grab();
            QVERIFY(!m_view->shownText(i).contains(QChar::ObjectReplacementCharacter));
        }
        QVERIFY(!watch.saw());

        // The watch works: a document without these precautions does open it.
        QTextDocument careless;
        careless.setHtml(u"<img src=\"%1\">"_s.arg(QUrl::fromLocalFile(file).toString()));
        QVERIFY(!careless.size().isEmpty()); // laid out
        QVERIFY(watch.saw());
    }

    void whatIsCurrentHasANameAndItsText()
    {
        open(Samples::conversation());
        m_view->showMarked();

        QAccessibleInterface *message = QAccessible::queryAccessibleInterface(currentWidget());
        QVERIFY(message);
        QVERIFY(message->text(QAccessible::Name).contains(u"you answer this"_s));
        QVERIFY(message->text(QAccessible::Name).contains(u"3 of 3"_s));
        QVERIFY(message->textInterface());
        const int length = message->textInterface()->characterCount();
        QVERIFY(message->textInterface()->text(0, length).contains(u"humidity"_s));
        QAccessibleInterface *menu =
            QAccessible::queryAccessibleInterface(m_view->findChild<QToolButton *>(u"messageMenu"_s));
        QVERIFY(!menu->text(QAccessible::Name).isEmpty());
    }

    void otherEntriesMayComeAtAnyTime()
    {
        open(longConversation(100));
        m_view->showMarked();

        m_view->setConversation(Samples::conversation());
        m_view->grab();
        QCOMPARE(m_view->count(), 3);
        m_view->setEntries({});
        m_view->grab();
        QCOMPARE(m_view->current(), -1);
        m_view->setText(u"Story"_s, u"Once upon a time."_s);
        QCOMPARE(m_view->shownText(0), u"Once upon a time."_s);
    }
};
QTEST_MAIN(ConversationTest)
#include "tst_conversation.moc"
