// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
// The translations have every text of the sources, none that is gone, none unfinished, and lose no placeholder.
// Mended by:
//   lupdate -I . widgets app -locations none -no-obsolete -ts translations/canopy_de.ts
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

class TranslationsTest : public QObject
{
    Q_OBJECT

    static QString read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static QStringList placeholders(const QString &text)
    {
        static const QRegularExpression placeholder(u"%(?:L?[0-9]|n)"_s);
        QStringList found;
        for (const auto &match : placeholder.globalMatch(text))
            found.append(match.captured());
        found.sort();
        return found;
    }

private Q_SLOTS:
    void areComplete_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");

        QTest::newRow("German") << u"canopy_de.ts"_s << QStringList();
        QTest::newRow("English plurals") << u"canopy_en.ts"_s << QStringList{u"-pluralonly"_s};
    }

    void areComplete()
    {
        QFETCH(const QString, name);
        QFETCH(const QStringList, options);
        const QString source = QStringLiteral(CANOPY_SOURCE_DIR);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(source + u"/translations/"_s + name, copy));
        QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));

        const QString program = QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s;
        if (!QFile::exists(program))
            QSKIP("lupdate is not here; install Qt's linguist tools to run this.");
        QProcess lupdate;
        lupdate.setWorkingDirectory(source);
        lupdate.start(program,
            QStringList{u"-silent"_s, u"-I"_s, u"."_s, u"widgets"_s, u"app"_s, u"-locations"_s, u"none"_s} + options
                + QStringList{u"-ts"_s, copy});
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);

        static const QRegularExpression missing(
            u"<source>([^<]*)</source>(?:(?!</message>).)*?type=\"(?:unfinished|vanished|obsolete)\""_s,
            QRegularExpression::DotMatchesEverythingOption);
        QStringList unfinished;
        for (const auto &match : missing.globalMatch(read(copy)))
            unfinished.append(match.captured(1));
        QCOMPARE(unfinished, QStringList());
    }

    void keepPlaceholders_data()
    {
        QTest::addColumn<QString>("name");

        QTest::newRow("German") << u"canopy_de.ts"_s;
        QTest::newRow("English plurals") << u"canopy_en.ts"_s;
    }

    void keepPlaceholders()
    {
        QFETCH(const QString, name);
        static const QRegularExpression message(u"<source>([^<]*)</source>((?:(?!</message>).)*)</message>"_s,
            QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression form(u"<(translation|numerusform)>([^<]+)</\\1>"_s);
        const QString text = read(QStringLiteral(CANOPY_SOURCE_DIR "/translations/") + name);
        qsizetype forms = 0;
        for (const auto &found : message.globalMatch(text)) {
            for (const auto &translation : form.globalMatch(found.captured(2))) {
                ++forms;
                QVERIFY2(placeholders(translation.captured(2)) == placeholders(found.captured(1)),
                    qPrintable(translation.captured(2)));
            }
        }
        QVERIFY(forms > 0);
    }

    void areShipped()
    {
        QTranslator german;
        QVERIFY(german.load(u":/i18n/canopy_de.qm"_s));
        QCOMPARE(german.translate("TaskPage", "Submit"), u"Abgeben"_s);
        QTranslator english;
        QVERIFY(english.load(u":/i18n/canopy_en.qm"_s));
        QCOMPARE(english.translate("DashboardPage", "%n task(s) waiting", nullptr, 1), u"%n task waiting"_s);
    }
};
QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
