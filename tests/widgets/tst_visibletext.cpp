// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/visibletext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

class VisibleTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hiddenCharactersAreShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");

        QTest::newRow("right-to-left override") << u"a\u202eb"_s << u"a⟨U+202E⟩b"_s;
        QTest::newRow("zero width space") << u"a\u200bb"_s << u"a⟨U+200B⟩b"_s;
        QTest::newRow("bell") << u"a\u0007b"_s << u"a⟨U+0007⟩b"_s;
        QTest::newRow("line and tab stay") << u"a\n\tb"_s << u"a\n\tb"_s;
        QTest::newRow("mark at the start") << u"\ufeffa"_s << u"⟨U+FEFF⟩a"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a⟨U+2028⟩b"_s;
        QTest::newRow("blank letter") << u"a\u3164b"_s << u"a⟨U+3164⟩b"_s;
        QTest::newRow("joiner between Latin letters") << u"pass\u200dword"_s << u"pass⟨U+200D⟩word"_s;
        QTest::newRow("joiner at the end") << u"a\u200c"_s << u"a⟨U+200C⟩"_s;
        QTest::newRow("tags") << u"a\U000e0041"_s << u"a⟨U+E0041⟩"_s;
        QTest::newRow("tags of a flag stay")
            << u"\U0001f3f4\U000e0067\U000e0062\U000e007f"_s << u"\U0001f3f4\U000e0067\U000e0062\U000e007f"_s;
        QTest::newRow("emoji style stays") << u"❤️ ☀️"_s << u"❤️ ☀️"_s;
        QTest::newRow("selectors in a row") << u"a\ufe00\ufe01"_s << u"a\ufe00⟨U+FE01⟩"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) << u"a\ufffd"_s;
        QTest::newRow("joiners stay") << u"👩‍🔬 می‌خواهم"_s << u"👩‍🔬 می‌خواهم"_s;
    }

    void hiddenCharactersAreShown()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);

        QCOMPARE(VisibleText::withControlsShown(text), shown);
    }

    void deepNestingIsNotLaidOutAsMarkdown()
    {
        QVERIFY(VisibleText::isReasonableMarkdown(u"> > quoted\n\n---\n- - list"_s));
        QVERIFY(!VisibleText::isReasonableMarkdown(QString(10'000, u'>') + u" deep"_s));
        QVERIFY(!VisibleText::isReasonableMarkdown(QString(5'000'000, u'a')));
        QVERIFY(!VisibleText::isReasonableMarkdown(u"one line of many\n"_s.repeated(2000)));
        QVERIFY(VisibleText::isReasonableMarkdown(u"one paragraph of many\n\n"_s.repeated(2000)));
    }

    void linesOfPlainTextAreKeptShort()
    {
        const QString broken = VisibleText::withShortLines(u"🌳"_s.repeated(4001) + u"\nend"_s);
        for (const QString &line : broken.split(u'\n')) {
            QVERIFY(line.size() <= 4000);
            QVERIFY(line.isValidUtf16());
        }
        QCOMPARE(QString(broken).remove(u'\n').size(), 8005);
    }

    void nothingIsInterpretedOrLoaded()
    {
        ConversationView view;
        Message message;
        message.text = u"<b>bold</b> <img src=\"file:///etc/passwd\"> ![alt](https://example.org/x.png)"_s;

        view.setConversation({message});

        const QString shown = view.shownText(0);
        QVERIFY(shown.contains(u"<b>bold</b>"_s));
        QVERIFY(shown.contains(u"[Picture, not loaded: alt]"_s));
        QVERIFY(!shown.contains(QChar::ObjectReplacementCharacter));
    }

    void aFiveMegabyteMessageIsShown()
    {
        ConversationView view;
        Message message;
        message.text = QString(5'000'000, u'x');

        QElapsedTimer timer;
        timer.start();
        view.setConversation({message});
        view.show();
        QVERIFY(timer.elapsed() < 5000); // a tenth of that on a quiet machine

        const QString shown = view.shownText(0);
        QVERIFY(shown.startsWith(u"xxx"_s));
        QVERIFY(shown.contains(u"4,800,000 more"_s));
    }
};
QTEST_MAIN(VisibleTextTest)
#include "tst_visibletext.moc"
