// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/presentation/messagetemplate.h"
#include "model/presentation/operatorfiles.h"
#include "model/presentation/writingdesk.h"
#include "model/workspace/workspacestore.h"
#include "tests/support/taskfixtures.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class WritingDeskTest : public QObject
{
    Q_OBJECT

    const QString m_text =
        u"Stand the fern away from the radiator and water it when the soil feels dry to the touch."_s;

    static void write(const QString &path, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static std::shared_ptr<WorkspaceStore> opened(const QTemporaryDir &folder)
    {
        return WorkspaceStore::open(folder.filePath(u"workspace.sqlite"_s)).value();
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void templatesAreFilled()
    {
        const QMap<QString, QString> variables{{u"name"_s, u"Mara"_s}, {u"empty"_s, QString()}};

        const auto made = filled(u"Hi {{ name }}{{empty}}, {{cursor}}see {{other}} {x}"_s, variables);

        QCOMPARE(made.text, u"Hi Mara, see {{other}} {x}"_s);
        QCOMPARE(made.cursor, 9);
        QCOMPARE(made.unknown, QStringList{u"other"_s});
        QCOMPARE(filled(u"abc"_s, {}).cursor, 3);
    }

    void templatesSurviveTheirJson()
    {
        const QList<MessageTemplate> templates{{u"a"_s, u"text\n\"quoted\""_s}, {u"ب"_s, {}}};
        QCOMPARE(templatesFromJson(templatesToJson(templates)).value(), templates);
        QVERIFY(templatesFromJson({}).value().isEmpty());
        QVERIFY(!templatesFromJson(u"{}"_s));
    }

    void operatorsFilesAreReadAndReplaceTheShippedWords()
    {
        const QTemporaryDir folder;
        QVERIFY(!OperatorFiles(folder.path()).words(u"de-AT"_s).findIn(u"Arschloch"_s).isEmpty()); // shipped
        write(folder.filePath(u"guard/de.txt"_s), "zonk\n");
        write(folder.filePath(u"templates/Polite.md"_s), "Dear {{team}},\n");
        write(folder.filePath(u"variables.json"_s), R"({"team": "ferns", "year": 2026})");

        const OperatorFiles files(folder.path());

        QVERIFY(files.words(u"de-AT"_s).findIn(u"Arschloch"_s).isEmpty());
        QCOMPARE(files.words(u"de"_s).findIn(u"Zonk"_s).size(), 1);
        QVERIFY(files.words(u"xx"_s).isEmpty());
        QCOMPARE(files.templates(), (QList<MessageTemplate>{{u"Polite"_s, u"Dear {{team}},\n"_s}}));
        QCOMPARE(files.variables(), (QMap<QString, QString>{{u"team"_s, u"ferns"_s}, {u"year"_s, u"2026"_s}}));
    }

    void whatIsRememberedIsThereAgain()
    {
        const QTemporaryDir folder;
        {
            WritingDesk desk(opened(folder), u"Mara"_s);
            desk.setTemplates({{u"a"_s, u"b"_s}});
            desk.learnWord(u"de"_s, u"Farnkraut"_s);
            desk.learnWord(u"de"_s, u"Farnkraut"_s);
            desk.learnWord(u"de"_s, u"Wedel"_s);
            desk.forgetWord(u"de"_s, u"Wedel"_s);
        }
        const WritingDesk desk(opened(folder), u"Mara"_s);

        QCOMPARE(desk.templates(), (QList<MessageTemplate>{{u"a"_s, u"b"_s}}));
        QCOMPARE(desk.learnedWords(u"de"_s), QSet<QString>{u"Farnkraut"_s});
        QVERIFY(desk.learnedWords(u"en"_s).isEmpty());
    }

    void ownTextsAreKnownFromTheOutboxAndAsTheyAreHandedIn()
    {
        const QTemporaryDir folder;
        const auto workspace = opened(folder);
        const Task task = TaskFixtures::reply();
        WritingDesk desk(workspace);
        QVERIFY(desk.checkNow(m_text, u"en"_s, {}).isEmpty());

        QVERIFY(QCoro::waitFor(workspace->storeTask(task)));
        const TextDraft draft{.text = m_text, .lang = {}, .cursor = 0, .scroll = 0};
        const UserIdentity mara{u"mara"_s, u"Mara"_s, AuthMethod::Local};
        const auto entry = QCoro::waitFor(workspace->handIn(task.id, draft, mara));
        QVERIFY2(entry, entry ? "" : qPrintable(entry.error().message));

        QTRY_COMPARE(desk.checkNow(m_text.toUpper(), u"en"_s, {}).size(), 1);
        const Guard::Finding found = desk.checkNow(m_text, u"en"_s, {}).constFirst();
        QCOMPARE(found.kind, Guard::FindingKind::OwnDuplicate);
        QVERIFY(found.isExact);
        WritingDesk later(workspace);
        QTRY_COMPARE(later.checkNow(m_text + u" Good luck with it."_s, u"en"_s, {}).size(), 1);
        QVERIFY(!later.checkNow(m_text + u" Good luck with it."_s, u"en"_s, {}).constFirst().isExact);
    }

    void checkAnswersOnTheThreadThatAsked()
    {
        WritingDesk desk(nullptr);
        Guard::Findings findings;
        QThread *answered = nullptr;
        QCoro::connect(desk.check(u"bo@acme.io"_s, u"en"_s, {}), this, [&](const Result<Guard::Findings> &found) {
            findings = found.value();
            answered = QThread::currentThread();
        });
        QTRY_COMPARE(findings.size(), 1);
        QCOMPARE(answered, QThread::currentThread());
    }
};
QTEST_GUILESS_MAIN(WritingDeskTest)
#include "tst_writingdesk.moc"
