// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/appearance.h"
#include "widgets/theme/colours.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using Theme::Colour;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"canopy-test-theme"_s);
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");

        Theme::install(Qt::ColorScheme::Light);
        QTest::newRow("own light") << QApplication::palette();
        Theme::install(Qt::ColorScheme::Dark);
        QTest::newRow("own dark") << QApplication::palette();
        QTest::newRow("grey desktop") << QPalette(QColor(0xef, 0xef, 0xef));
        QTest::newRow("dark desktop") << QPalette(QColor(0x31, 0x36, 0x3b), QColor(0x23, 0x26, 0x29));
        Theme::install(Theme::Scheme::HighContrast);
        QTest::newRow("high contrast") << QApplication::palette();
        Theme::install(Qt::ColorScheme::Light);
        QPalette yellow;
        yellow.setColor(QPalette::Accent, Qt::yellow);
        QTest::newRow("yellow accent") << yellow;
    }

    void textCanBeRead()
    {
        QFETCH(const QPalette, palette);

        for (const Colour text : {Colour::Accent, Colour::Positive, Colour::Caution, Colour::Negative, Colour::Prompter,
                 Colour::Assistant, Colour::Muted}) {
            for (const Colour surface : {Colour::Card, Colour::Sidebar, Colour::AccentTint, Colour::PrompterTint,
                     Colour::AssistantTint, Colour::CodeTint}) {
                const double contrast = Theme::contrast(Theme::colour(text, palette), Theme::colour(surface, palette));
                QVERIFY2(contrast >= 4.5,
                    qPrintable(QStringLiteral("%1 on %2: %3").arg(int(text)).arg(int(surface)).arg(contrast)));
            }
        }
        const QColor onFill = Theme::colour(Colour::OnAccentFill, palette);
        QVERIFY(Theme::contrast(onFill, Theme::colour(Colour::AccentFill, palette)) >= 4.5);
    }

    void highContrastIsHigh()
    {
        Theme::install(Theme::Scheme::HighContrast);
        const QPalette palette = QApplication::palette();
        QVERIFY(Theme::isHighContrast(palette));

        for (const Colour text : {Colour::Accent, Colour::Positive, Colour::Caution, Colour::Negative, Colour::Muted})
            QVERIFY(Theme::contrast(Theme::colour(text, palette), Theme::colour(Colour::Card, palette)) >= 7);
        for (const Colour line : {Colour::Line, Colour::StrongLine})
            QVERIFY(Theme::contrast(Theme::colour(line, palette), Theme::colour(Colour::Card, palette)) >= 4.5);
        Theme::install(Qt::ColorScheme::Light);
        QVERIFY(!Theme::isHighContrast(QApplication::palette()));
    }

    void lessMotionIsWhatWasChosen()
    {
        Theme::setMotion(Theme::Motion::Reduced);
        QVERIFY(Theme::reducesMotion());
        Theme::setMotion(Theme::Motion::Full);
        QVERIFY(!Theme::reducesMotion());
        Theme::setMotion(Theme::Motion::System);
    }

    void theChoiceIsRemembered()
    {
        const Theme::Choice choice{.scheme = Theme::Scheme::HighContrast,
            .motion = Theme::Motion::Reduced,
            .textPercent = 150,
            .language = u"de"_s};
        choice.remember();

        QCOMPARE(Theme::Choice::remembered(), choice);
    }

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(Theme::contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }
};
QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
