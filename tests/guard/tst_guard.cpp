// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/guard/guard.h"
#include "model/guard/masking.h"
#include "model/guard/pastemarks.h"
#include "model/guard/personaldata.h"
#include "model/guard/secretkeys.h"
#include "model/guard/telephonenumbers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Guard;

class GuardTest : public QObject
{
    Q_OBJECT

    const QString m_essay =
        u"Open the windows wide for five minutes, three times a day, and close them again. A tilted window cools the "
        "wall and lets mould grow, while the air in the middle of the room hardly changes at all. In the bathroom do "
        "it "
        "right after the shower."_s;

    static QString fixed(QString text, const Finding &finding)
    {
        return text.replace(finding.from, finding.length, finding.replacement.value_or(u"?"_s));
    }

private Q_SLOTS:
    void luhn_data()
    {
        QTest::addColumn<QString>("digits");
        QTest::addColumn<bool>("valid");
        QTest::newRow("Visa's example") << u"4111111111111111"_s << true;
        QTest::newRow("last digit wrong") << u"4111111111111112"_s << false;
        QTest::newRow("two swapped") << u"4111111111111141"_s << false;
        QTest::newRow("ISO's example") << u"79927398713"_s << true;
        QTest::newRow("a letter") << u"7992739871a"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void luhn()
    {
        QFETCH(const QString, digits);
        QTEST(isLuhnValid(digits), "valid");
    }

    void iban_data()
    {
        QTest::addColumn<QString>("iban");
        QTest::addColumn<bool>("valid");
        QTest::newRow("Germany") << u"DE89370400440532013000"_s << true;
        QTest::newRow("Norway") << u"NO9386011117947"_s << true;
        QTest::newRow("Malta") << u"MT84MALT011000012345MTLCAST001S"_s << true;
        QTest::newRow("check digit") << u"DE88370400440532013000"_s << false;
        QTest::newRow("length of the country") << u"DE8937040044053201300"_s << false;
        QTest::newRow("short") << u"DE89"_s << false;
    }
    void iban()
    {
        QFETCH(const QString, iban);
        QTEST(isIbanValid(iban), "valid");
    }

    void masksKeepTheForm()
    {
        QCOMPARE(masked(u"+49 (171) 234-56"), u"+XX (XXX) XXX-XX"_s);
        QCOMPARE(masked(u"DE89 3704", 2), u"DEXX XXXX"_s);
    }

    void eachIsMendedByItsReplacement_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<FindingKind>("kind");
        QTest::addColumn<QString>("mended");
        const auto row = [](const char *name, const QString &text, FindingKind kind, const QString &mended) {
            QTest::newRow(name) << text << kind << mended;
        };
        row("email", u"Ask bo@acme.io now"_s, FindingKind::EmailAddress, u"Ask name@example.org now"_s);
        row("telephone behind umlauts and an emoji", u"Grüße 🌳: 030 12345678!"_s, FindingKind::TelephoneNumber,
            u"Grüße 🌳: XXX XXXXXXXX!"_s);
        row("card", u"a 4111-1111-1111-1111 b"_s, FindingKind::CardNumber, u"a XXXX-XXXX-XXXX-XXXX b"_s);
        row("IBAN, a word in capitals behind it", u"DE89 3704 0044 0532 0130 00 BIC"_s, FindingKind::Iban,
            u"DEXX XXXX XXXX XXXX XXXX XX BIC"_s);
        row("key", u"AKIAIOSFODNN7EXAMPLE"_s, FindingKind::SecretKey, u"XXXXXXXXXXXXXXXXXXXX"_s);
        row("button with its line", u"one\nCopy code\ntwo"_s, FindingKind::PasteMark, u"one\ntwo"_s);
        row("phrase", u"As an AI language model, I try."_s, FindingKind::PasteMark, u"I try."_s);
        row("word", u"What a DRECKSAU!"_s, FindingKind::ToxicWord, u"What a D*******!"_s);
    }
    void eachIsMendedByItsReplacement()
    {
        QFETCH(const QString, text);
        QFETCH(const FindingKind, kind);

        const Findings findings = findingsIn(text, {u"de"_s, WordList::parse(u"drecksau*"_s), nullptr, nullptr});

        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.constFirst().kind, kind);
        QTEST(fixed(text, findings.constFirst()), "mended");
        QVERIFY(findingsIn(fixed(text, findings.constFirst()), {u"de"_s, {}, nullptr, nullptr}).isEmpty());
    }

    void telephoneNumbersAreThoseOfTheRegion()
    {
        QCOMPARE(regionOf(u"de"_s), u"DE"_s);
        QCOMPARE(regionOf(u"pt-BR"_s), u"BR"_s);
        QCOMPARE(telephoneNumbers(u"030 12345678"_s, u"DE"_s).size(), 1);
        QCOMPARE(telephoneNumbers(u"030 12345678"_s, u"FR"_s).size(), 0);
        QCOMPARE(telephoneNumbers(u"030 12345678"_s, {}).size(), 0);
        QCOMPARE(telephoneNumbers(u"+49 30 12345678"_s, {}).size(), 1);
    }

    void theMoreImportantWinsWhereTwoOverlap()
    {
        const Findings findings =
            findingsIn(u"https://me:hunter2secret@mail.acme.io/x"_s, {u"en"_s, {}, nullptr, nullptr});

        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.constFirst().kind, FindingKind::SecretKey);
    }

    void findingsComeInTheOrderOfTheText()
    {
        const Findings findings =
            findingsIn(u"Copy code\nbo@acme.io 4111111111111111"_s, {u"en"_s, {}, nullptr, nullptr});

        QCOMPARE(findings.size(), 3);
        QVERIFY(std::ranges::is_sorted(findings, {}, &Finding::from));
    }

    void wordListHasWordsBeginningsPhrasesAndRemarks()
    {
        const WordList list = WordList::parse(u"# remark\nzonk   # another\nplop*\nbad day\n\n*\n"_s);
        const auto found = [&list](const QString &text) { return list.findIn(text).size(); };

        QCOMPARE(found(u"Zonk! PLOPPING zonks."_s), 2);
        QCOMPARE(found(u"a Bad Day, not a bad daydream"_s), 1);
        QCOMPARE(found(u"remark another *"_s), 0);
        QCOMPARE(WordList().findIn(u"zonk"_s).size(), 0);
    }

    void exactDuplicatesDespiteSpacesAndCapitals()
    {
        KnownTexts known;
        known.add(u"Thanks, that helps."_s, TextOrigin::Own);

        const auto like = known.closest(u"  THANKS,  that\nhelps. "_s);

        QVERIFY(like);
        QCOMPARE(like->share, 1.0);
        QCOMPARE(like->origin, TextOrigin::Own);
        QVERIFY(!known.closest(u"Thanks, that helps a lot."_s));
    }

    void nearDuplicatesAreFound()
    {
        KnownTexts known;
        known.add(m_essay, TextOrigin::Shipped);
        QString changed = m_essay;
        changed.replace(u"five minutes"_s, u"ten minutes"_s).replace(u"hardly changes"_s, u"barely changes"_s);

        const auto like = known.closest(changed);
        QVERIFY(like);
        QVERIFY(like->share < 1);
        QCOMPARE(like->origin, TextOrigin::Shipped);
        QVERIFY(known.closest(m_essay.left(120))); // a piece of it
        QVERIFY(!known.closest(u"Windows are opened for five minutes in winter, since a tilted one would let the wall "
                               u"cool down; mould needs "
                               "damp, and damp comes from showers, cooking and breath."_s));
    }

    void chineseIsComparedToo()
    {
        KnownTexts known;
        known.add(u"冬天怎样正确通风？每天把窗户完全打开三次，每次五分钟，然后再关上。"_s, TextOrigin::Own);

        QVERIFY(known.closest(u"冬天怎样正确通风？每天把窗户完全打开三次，每次十分钟，然后再关上。"_s));
        QVERIFY(!known.closest(u"今天的天气很好，我们去公园散步，然后喝一杯咖啡，晚上再看一部电影。"_s));
    }

    void commonShortSentencesOfOthersAreNobodysOwn()
    {
        KnownTexts known;
        known.add(u"Thank you!"_s, TextOrigin::Shipped);

        QVERIFY(!known.closest(u"Thank you!"_s));
    }

    void aQuotationOfTheConversationIsNoCopy()
    {
        const auto conversation = std::make_shared<KnownTexts>();
        conversation->add(m_essay, TextOrigin::Conversation);
        const Reference reference{u"en"_s, {}, nullptr, conversation};

        QVERIFY(findingsIn(m_essay.left(110), reference).isEmpty());
        QCOMPARE(findingsIn(m_essay + u" Yes."_s, reference).constFirst().kind, FindingKind::ConversationDuplicate);
    }

    void longTextsTakeNoLongTime()
    {
        const QString longText = (m_essay + u" Call 12 or 13. "_s).repeated(400); // 100,000 characters
        telephoneNumbers(u"030 12345678"_s, u"DE"_s); // reads the plans
        QElapsedTimer timer;
        timer.start();

        findingsIn(longText, {u"en"_s, WordList::parse(u"zonk"_s), nullptr, nullptr});

        qInfo("100,000 characters in %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 2000);
    }
};
QTEST_GUILESS_MAIN(GuardTest)
#include "tst_guard.moc"
