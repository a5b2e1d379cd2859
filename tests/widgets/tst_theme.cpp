// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/theme/appearance.h"
#include "widgets/theme/colours.h"

#include <QApplication>
#include <QTest>

using Theme::Colour;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");

        Theme::install(Qt::ColorScheme::Light);
        QTest::newRow("own light") << QApplication::palette();
        Theme::install(Qt::ColorScheme::Dark);
        QTest::newRow("own dark") << QApplication::palette();
        QTest::newRow("grey desktop") << QPalette(QColor(0xef, 0xef, 0xef));
        QTest::newRow("dark desktop") << QPalette(QColor(0x31, 0x36, 0x3b), QColor(0x23, 0x26, 0x29));
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

    void contrastIsThatOfTheStandard()
    {
        QCOMPARE(qRound(Theme::contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }
};
QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
