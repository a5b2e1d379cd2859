// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// How well the guard finds what was seeded in tests/data/guard, and leaves alone what is harmless.
#include "model/guard/guard.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using namespace Guard;

QString nameOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::SecretKey:
        return u"secret key"_s;
    case FindingKind::EmailAddress:
        return u"email address"_s;
    case FindingKind::CardNumber:
        return u"card number"_s;
    case FindingKind::Iban:
        return u"IBAN"_s;
    case FindingKind::TelephoneNumber:
        return u"telephone number"_s;
    case FindingKind::PasteMark:
        return u"paste mark"_s;
    case FindingKind::ToxicWord:
        return u"toxic word"_s;
    case FindingKind::OwnDuplicate:
    case FindingKind::ShippedDuplicate:
    case FindingKind::ConversationDuplicate:
        return u"duplicate"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

struct Count
{
    int right = 0;
    int wrong = 0; // said, and not so
    int missed = 0;

    double precision() const { return right + wrong == 0 ? 1 : double(right) / (right + wrong); }
    double recall() const { return right + missed == 0 ? 1 : double(right) / (right + missed); }
};

WordList wordsOf(const QString &lang)
{
    QFile file(u":/guard/"_s + lang + u".txt"_s);
    return file.open(QIODevice::ReadOnly) ? WordList::parse(QString::fromUtf8(file.readAll())) : WordList();
}

}

class GuardCorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void precisionAndRecall()
    {
        QFile corpus(QStringLiteral(CANOPY_TEST_DATA_DIR "/guard/corpus.jsonl"));
        QVERIFY(corpus.open(QIODevice::ReadOnly));
        QMap<QString, Count> counts;
        Count all;
        int texts = 0;
        for (QByteArray line = corpus.readLine(); !line.isEmpty(); line = corpus.readLine(), ++texts) {
            const QJsonObject example = QJsonDocument::fromJson(line).object();
            const QString lang = example.value("lang"_L1).toString();
            QStringList expected;
            for (const QJsonValue &finding : example.value("findings"_L1).toArray())
                expected.append(finding["kind"_L1].toString() + u": "_s + finding["subject"_L1].toString());
            const QString text = example.value("text"_L1).toString();
            for (const Finding &finding : findingsIn(text, {lang, wordsOf(lang), nullptr, nullptr})) {
                const bool isRight = expected.removeOne(nameOf(finding.kind) + u": "_s + finding.subject);
                Count &count = counts[nameOf(finding.kind)];
                ++(isRight ? count.right : count.wrong);
                ++(isRight ? all.right : all.wrong);
                if (!isRight)
                    qInfo("wrong   %s: %s in: %s", qPrintable(nameOf(finding.kind)), qPrintable(finding.subject),
                        qPrintable(text));
            }
            for (const QString &missing : std::as_const(expected)) {
                ++counts[missing.section(u": "_s, 0, 0)].missed;
                ++all.missed;
                qInfo("missed  %s", qPrintable(missing));
            }
        }
        QCOMPARE_GE(texts, 100);
        for (const auto &[kind, count] : counts.asKeyValueRange()) {
            qInfo("%-17s precision %.2f  recall %.2f  (%d right, %d wrong, %d missed)", qPrintable(kind),
                count.precision(), count.recall(), count.right, count.wrong, count.missed);
        }
        qInfo("%-17s precision %.3f  recall %.3f  in %d texts", "all", all.precision(), all.recall(), texts);
        QCOMPARE_GE(all.precision(), 0.97);
        QCOMPARE_GE(all.recall(), 0.95);
    }
};
QTEST_GUILESS_MAIN(GuardCorpusTest)
#include "tst_guardcorpus.moc"
