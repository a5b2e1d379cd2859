// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/conversation/conversationview.h"
#include "widgets/conversation/visibletext.h"

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
    }

    void nothingIsInterpretedOrLoaded()
    {
        ConversationView view;
        Message message;
        message.text = u"<b>bold</b> <img src=\"file:///etc/passwd\"> ![alt](https://example.org/x.png)"_s;

        view.setConversation({message});

        const QString shown = view.toPlainText();
        QVERIFY(shown.contains(u"<b>bold</b>"_s));
        QVERIFY(shown.contains(u"[Picture, not loaded: alt]"_s));
        QVERIFY(!shown.contains(QChar::ObjectReplacementCharacter));
        QVERIFY(!view.loadResource(0, QUrl(u"file:///etc/passwd"_s)).isValid());
    }

    void aFiveMegabyteMessageIsShown()
    {
        ConversationView view;
        Message message;
        message.text = QString(5'000'000, u'x');

        view.setConversation({message});

        QVERIFY(view.document()->characterCount() > 0);
    }
};
QTEST_MAIN(VisibleTextTest)
#include "tst_visibletext.moc"
