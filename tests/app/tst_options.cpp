// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopy/options.h"

#include <QTest>

using namespace Qt::StringLiterals;

class OptionsTest : public QObject
{
    Q_OBJECT

    static std::expected<Options, Stop> parsed(const QString &line)
    {
        return parseOptions(u"canopy %1"_s.arg(line).split(u' ', Qt::SkipEmptyParts));
    }

private Q_SLOTS:
    void readsEveryOption()
    {
        const auto options =
            parsed(u"--profile Anna --data-dir /tmp/x --page work:label_initial_prompt --screenshot a.png "
                   "--size 1024x700 --color-scheme dark --language de --scale 2 --quit-after-first-paint"_s);

        QVERIFY(options);
        QCOMPARE(options->profile.value_or(QString()), u"Anna"_s);
        QCOMPARE(options->dataFolder, u"/tmp/x"_s);
        QVERIFY(options->page == StartPage::Work);
        QVERIFY(options->work == TaskType::LabelInitialPrompt);
        QCOMPARE(options->screenshotFile.value_or(QString()), u"a.png"_s);
        QVERIFY(options->size == QSize(1024, 700));
        QVERIFY(options->colorScheme == Qt::ColorScheme::Dark);
        QCOMPARE(options->language.value_or(QString()), u"de"_s);
        QVERIFY(options->scale == 2.0);
        QVERIFY(options->quitAfterFirstPaint);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("unknown option") << u"--frobnicate"_s;
        QTest::newRow("unknown page") << u"--page kitchen"_s;
        QTest::newRow("unknown task type") << u"--page work:kitchen"_s;
        QTest::newRow("task type on another page") << u"--page outbox:initial_prompt"_s;
        QTest::newRow("size without a height") << u"--size 1024"_s;
        QTest::newRow("negative size") << u"--size -4x7"_s;
        QTest::newRow("color") << u"--color-scheme purple"_s;
        QTest::newRow("scale") << u"--scale 0"_s;
        QTest::newRow("stray argument") << u"file.jsonl"_s;
    }

    void refuses()
    {
        QFETCH(const QString, line);

        const auto options = parsed(line);

        QVERIFY(!options);
        QCOMPARE(options.error().exitStatus, 2);
        QVERIFY(options.error().text.startsWith(u"canopy: "));
    }

    void explainsItself()
    {
        const auto options = parsed(u"--help"_s);

        QVERIFY(!options);
        QCOMPARE(options.error().exitStatus, 0);
        QVERIFY(options.error().text.contains(u"--screenshot"));
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "tst_options.moc"
