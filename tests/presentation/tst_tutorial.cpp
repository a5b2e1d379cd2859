// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/tutorial.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<TutorialStep> shipped(const QString &language)
{
    QFile file(QStringLiteral(CANOPY_SOURCE_DIR "/resources/tutorial/%1.json").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto steps = tutorialFromJson(file.readAll(), language);
    if (!steps)
        qFatal("%s", qUtf8Printable(steps.error().message));
    return *steps;
}

Draft text(const QString &typed)
{
    return TextDraft{.text = typed, .lang = {}, .cursor = 0, .scroll = 0};
}

}

class TutorialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCompleteInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");

        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }

    void isCompleteInEveryLanguage()
    {
        QFETCH(const QString, language);
        const QList<TutorialStep> steps = shipped(language);

        QCOMPARE(steps.size(), 5);
        QSet<size_t> kinds;
        for (const TutorialStep &step : steps) {
            kinds.insert(step.task.kind.index());
            for (const QString &words : {step.title, step.lesson, step.careful, step.why})
                QVERIFY(!words.isEmpty());
            for (const ExpectedLabel &expected : step.labels) {
                QVERIFY(!expected.why.isEmpty());
                QVERIFY(std::get<LabelTask>(step.task.kind).validLabels.contains(expected.label));
            }
            QVERIFY(!step.labels.isEmpty() || !step.pairs.isEmpty() || step.minimumWords > 0);
        }
        QCOMPARE(kinds.size(), 3); // writing, labelling, ranking
    }

    // What the exercises call careful is what they praise.
    void praisesTheirOwnAnswers()
    {
        for (const TutorialStep &step : shipped(u"en"_s)) {
            Draft draft = text(step.careful);
            if (!step.labels.isEmpty()) {
                Labels labels;
                for (const ExpectedLabel &expected : step.labels)
                    labels.insert(expected.label, expected.value);
                draft = LabelDraft{labels};
            } else if (!step.pairs.isEmpty()) {
                draft = RankingDraft{{2, 1, 0}, false};
            }
            const TutorialFeedback feedback = feedbackOn(step, draft);

            QVERIFY2(feedback.isGood(), qPrintable(step.title));
            QVERIFY(!feedback.remarks.isEmpty());
        }
    }

    void saysWhatToDoOtherwiseFirst()
    {
        const QList<TutorialStep> steps = shipped(u"en"_s);

        const TutorialFeedback tooShort = feedbackOn(steps.at(0), text(u"Use a bag."_s));
        QVERIFY(!tooShort.isGood());
        QCOMPARE(tooShort.remarks.constFirst().text, steps.at(0).tooShort);
        QVERIFY(tooShort.remarks.constLast().isGood);
        const TutorialFeedback noSpam = feedbackOn(steps.at(1), LabelDraft{{{Label::Spam, 0.0}}});
        QVERIFY(!noSpam.isGood());
        const TutorialFeedback wrongOrder = feedbackOn(steps.at(3), RankingDraft{{2, 0, 1}, false});
        QCOMPARE(wrongOrder.remarks.constFirst().text, steps.at(3).pairs.at(1).why);
    }

    void aFlagThatWasNotSetSaysNo()
    {
        const TutorialStep step = shipped(u"en"_s).constLast();

        const TutorialFeedback missed = feedbackOn(step, LabelDraft{{{Label::Spam, 0.0}}});
        const TutorialFeedback seen = feedbackOn(step, LabelDraft{{{Label::Spam, 0.0}, {Label::Pii, 1.0}}});

        QVERIFY(!missed.isGood());
        QVERIFY(seen.isGood());
    }

    void refusesWhatItDoesNotUnderstand()
    {
        QVERIFY(!tutorialFromJson("{", u"en"_s));
        QVERIFY(!tutorialFromJson(R"({"steps": [{"kind": "dance", "conversation": [{"text": "a"}]}]})", u"en"_s));
        QVERIFY(!tutorialFromJson(
            R"({"steps": [{"kind": "label", "labels": ["dull"], "conversation": [{"text": "a"}]}]})", u"en"_s));
    }
};

QTEST_GUILESS_MAIN(TutorialTest)
#include "tst_tutorial.moc"
