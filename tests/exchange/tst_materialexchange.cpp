// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/importer.h"
#include "model/exchange/materialexporter.h"
#include "model/exchange/materialloader.h"
#include "model/storage/connection.h"
#include "model/storage/queue/queueschema.h"
#include "tests/exchange/samples.h"
#include "tests/support/postgresqlserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Exchange;
using namespace Qt::StringLiterals;

// Stories, summaries and prompts go into a queue, and what came of them comes out.
class MaterialExchangeTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<Storage::Connection> m_queue;

    std::unique_ptr<Storage::Connection> emptyQueue()
    {
        auto connection =
            Storage::Connection::open(Storage::DatabaseUrl::sqlite(m_folder.filePath(u"queue%1.db"_s.arg(++m_files))),
                Storage::Connection::Open::CreateIfMissing);
        if (!connection || !Storage::migrate(**connection, Storage::queueSchema()))
            qFatal("no queue");
        return *std::move(connection);
    }

    QString write(const QByteArray &content)
    {
        const QString path = m_folder.filePath(u"file%1"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's file");
        return path;
    }

    Result<LoadReport> load(Material material, const QByteArray &content, LoadOptions options = {})
    {
        options.material = material;
        return loadMaterial(*m_queue, SystemClock(), write(content), options);
    }

    static LoadOptions from(const QString &origin, const QString &licence = {})
    {
        LoadOptions options;
        options.origin = origin;
        options.licence = licence;
        return options;
    }
    static LoadOptions inSetsOf(int size)
    {
        LoadOptions options;
        options.setSize = size;
        return options;
    }
    static LoadOptions dryRun()
    {
        LoadOptions options;
        options.dryRun = true;
        return options;
    }

    int number(const QString &sql)
    {
        return m_queue->raw(u"SELECT (%1) AS number"_s.arg(sql))->constFirst().count(u"number");
    }
    QStringList texts(const QString &sql)
    {
        QStringList all;
        const auto rows = m_queue->raw(sql);
        for (const auto &row : *rows)
            all.append(row.text(u"text"));
        return all;
    }

    QList<QJsonObject> exported(MaterialFormat format, const MaterialSelection &selection = {})
    {
        QList<QJsonObject> lines;
        const auto written = exportMaterial(*m_queue, format, selection, [&](const QByteArray &line) -> Result<void> {
            lines.append(QJsonDocument::fromJson(line).object());
            return {};
        });
        [&] { QCOMPARE(written.value_or(-1), int(lines.size())); }();
        return lines;
    }

private Q_SLOTS:
    void init() { m_queue = emptyQueue(); }

    void loadsStories()
    {
        const QByteArray file =
            "A plain story.\n\n"
            "{\"story\": \" Eine Geschichte \", \"lang\": \"de\", \"summaries\": 5, \"licence\": \"CC0\"}\n"
            "{\"text\": \"Another\"}\n"
            "A plain story.\n";
        const auto report = load(Material::Stories, file, from(u"a shelf"_s, u"CC BY"_s));

        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->lines, 4);
        QCOMPARE(report->loaded, 3);
        QCOMPARE(report->present, 1);
        QCOMPARE(report->rejectedCount, 0);
        QCOMPARE(number(u"SELECT count(*) FROM story WHERE origin = 'a shelf'"_s), 3);
        QCOMPARE(texts(u"SELECT text FROM story WHERE lang = 'de' AND wanted_summaries = 5 AND licence = 'CC0'"_s),
            QStringList{u"Eine Geschichte"_s});
        QCOMPARE(number(u"SELECT count(*) FROM story WHERE lang = 'en' AND wanted_summaries IS NULL "
                        "AND licence = 'CC BY'"_s),
            2);
    }

    void loadingAgainChangesNothing_data()
    {
        QTest::addColumn<int>("material");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("count");

        QTest::newRow("stories") << int(Material::Stories) << QByteArray("One\nTwo\n") << 2;
        QTest::newRow("summaries") << int(Material::Summaries)
                                   << QByteArray("{\"story\": \"One\", \"summary\": \"1\"}\n") << 1;
        QTest::newRow("prompts") << int(Material::Prompts) << QByteArray("a\nb\nc\nd\n") << 4;
    }

    void loadingAgainChangesNothing()
    {
        QFETCH(const int, material);
        QFETCH(const QByteArray, file);
        QFETCH(const int, count);
        QCOMPARE(load(Material(material), file)->loaded, count);
        const auto state = [this] {
            return texts(u"SELECT id || text AS text FROM story UNION ALL SELECT id || text FROM summary "
                         "UNION ALL SELECT prompt_set_id || prompt_id FROM prompt_set_member ORDER BY 1"_s);
        };
        const QStringList before = state();

        const auto again = load(Material(material), file, inSetsOf(2));

        QCOMPARE(again->loaded, 0);
        QCOMPARE(again->present, count);
        QVERIFY(before.size() >= count);
        QCOMPARE(state(), before);
    }

    void loadsSummariesWithTheirStories()
    {
        const QByteArray file =
            "{\"story\": \"Once\", \"summary\": \"1\", \"synthetic\": true, \"model_name\": \"oak-7b\"}\n"
            "{\"full_text\": \"Once\", \"summary\": \"2\", \"summary_id\": \"00000000-0000-4000-8000-000000000007\"}\n";

        const auto report = load(Material::Summaries, file);

        QCOMPARE(report->loaded, 2);
        QCOMPARE(report->stories, 1);
        QCOMPARE(number(u"SELECT wanted_summaries FROM story"_s), 0); // only read beside its summaries …
        QCOMPARE(
            number(u"SELECT count(*) FROM summary WHERE synthetic AND model_name = 'oak-7b' AND user_id IS NULL"_s), 1);
        QCOMPARE(number(u"SELECT count(*) FROM summary WHERE id = '00000000-0000-4000-8000-000000000007'"_s), 1);
        QCOMPARE(load(Material::Stories, "Once\n")->loaded, 1); // … until it is loaded to be summarised
        QCOMPARE(number(u"SELECT count(*) FROM story WHERE wanted_summaries IS NULL"_s), 1);
    }

    void putsPromptsIntoSets_data()
    {
        QTest::addColumn<int>("prompts");
        QTest::addColumn<int>("setSize");
        QTest::addColumn<QStringList>("sizes");

        QTest::newRow("exactly") << 6 << 3 << QStringList{u"3"_s, u"3"_s};
        QTest::newRow("two are left") << 8 << 3 << QStringList{u"3"_s, u"3"_s, u"2"_s};
        QTest::newRow("one would be left") << 7 << 3 << QStringList{u"3"_s, u"4"_s};
        QTest::newRow("fewer than a set") << 2 << 5 << QStringList{u"2"_s};
    }

    void putsPromptsIntoSets()
    {
        QFETCH(const int, prompts);
        QFETCH(const int, setSize);
        QFETCH(const QStringList, sizes);
        QByteArray file;
        for (int i = 0; i < prompts; ++i)
            file += "prompt " + QByteArray::number(i) + "\n";

        const auto report = load(Material::Prompts, file, inSetsOf(setSize));

        QCOMPARE(report->loaded, prompts);
        QCOMPARE(report->sets, sizes.size());
        QStringList found =
            texts(u"SELECT CAST(count(*) AS text) AS text FROM prompt_set_member GROUP BY prompt_set_id"_s);
        QStringList expected = sizes;
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
    }

    void keepsLanguagesAndNamedSetsApart()
    {
        const QByteArray file = "{\"text\": \"a\"}\n{\"text\": \"b\"}\n"
                                "{\"text\": \"eins\", \"lang\": \"de\"}\n{\"text\": \"zwei\", \"lang\": \"de\"}\n"
                                "{\"prompts\": [\"x\", {\"text\": \"y\"}, \"z\"], \"lang\": \"fr\"}\n"
                                "{\"text\": \"solo\", \"lang\": \"it\"}\n";

        const auto report = load(Material::Prompts, file, inSetsOf(9));

        QCOMPARE(report->sets, 3);
        QCOMPARE(report->loaded, 7);
        QCOMPARE(report->rejectedCount, 1);
        QCOMPARE(report->rejected.constFirst().line, 6);
        QVERIFY(report->rejected.constFirst().reason.contains(u"alone"_s));
        QCOMPARE(
            texts(u"SELECT lang AS text FROM prompt_set ORDER BY lang"_s), (QStringList{u"de"_s, u"en"_s, u"fr"_s}));
    }

    void namesPromptsOfTheQueue()
    {
        QVERIFY(importFile(*m_queue, SystemClock(), Samples::ownFile("messages.jsonl"_L1), {}));
        const QStringList roots = texts(u"SELECT id AS text FROM message WHERE id = message_tree_id AND NOT deleted "
                                        "AND (review_result IS NULL OR review_result) ORDER BY id"_s);
        const QStringList replies =
            texts(u"SELECT id AS text FROM message WHERE parent_id IS NOT NULL AND NOT loose"_s);
        QVERIFY(!roots.isEmpty() && !replies.isEmpty());
        QByteArray file = "{\"prompts\": [{\"message_id\": \"" + roots.constFirst().toUtf8()
            + "\"}, {\"text\": \"mine\", \"lang\": \"LANG\"}]}\n";
        file.replace("LANG",
            texts(u"SELECT lang AS text FROM message WHERE id = '%1'"_s.arg(roots.constFirst())).constFirst().toUtf8());
        file += "{\"message_id\": \"" + replies.constFirst().toUtf8() + "\"}\n";

        const auto report = load(Material::Prompts, file);

        QCOMPARE(report->loaded, 2);
        QCOMPARE(texts(u"SELECT message_id AS text FROM prompt_set_member WHERE message_id IS NOT NULL"_s),
            QStringList{roots.constFirst()});
        QCOMPARE(report->rejectedCount, 1);
        QVERIFY(report->rejected.constFirst().reason.contains(u"no initial prompt"_s));
    }

    void rejectsLinesAndKeepsTheRest_data()
    {
        QTest::addColumn<int>("material");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("reason");

        const int stories = int(Material::Stories);
        const int summaries = int(Material::Summaries);
        const int prompts = int(Material::Prompts);
        QTest::newRow("broken JSON") << stories << QByteArray("{\"story\": ") << u"not JSON"_s;
        QTest::newRow("no story") << stories << QByteArray("{\"lang\": \"en\"}") << u"no story"_s;
        QTest::newRow("blank story") << stories << QByteArray("{\"story\": \"  \"}") << u"no story"_s;
        QTest::newRow("long story") << stories << QByteArray(50'001, 'x') << u"50000"_s;
        QTest::newRow("no text") << stories << QByteArray("{\"story\": 5}") << u"not a text"_s;
        QTest::newRow("no language") << stories << QByteArray("{\"story\": \"x\", \"lang\": \"a language\"}")
                                     << u"language"_s;
        QTest::newRow("no summaries wanted") << stories << QByteArray("{\"story\": \"x\", \"summaries\": 0}") << u"0"_s;
        QTest::newRow("invalid UTF-8") << stories << QByteArray("caf\xe9") << u"UTF-8"_s;
        QTest::newRow("plain summary") << summaries << QByteArray("text") << u"not a JSON object"_s;
        QTest::newRow("no summary") << summaries << QByteArray("{\"story\": \"x\"}") << u"no summary"_s;
        QTest::newRow("odd id") << summaries
                                << QByteArray("{\"story\": \"x\", \"summary\": \"y\", \"summary_id\": \"1\"}")
                                << u"UUID"_s;
        QTest::newRow("long prompt") << prompts << QByteArray(2001, 'x') << u"2000"_s;
        QTest::newRow("a set of one") << prompts << QByteArray("{\"prompts\": [\"x\"]}") << u"two"_s;
        QTest::newRow("an empty prompt") << prompts << QByteArray("{\"prompts\": [\"x\", \"\"]}") << u"prompt 2"_s;
        QTest::newRow("two languages") << prompts
                                       << QByteArray("{\"prompts\": [\"x\", {\"text\": \"y\", \"lang\": \"de\"}]}")
                                       << u"two languages"_s;
        QTest::newRow("unknown prompt") << prompts
                                        << QByteArray("{\"message_id\": \"00000000-0000-4000-8000-000000000007\"}")
                                        << u"no initial prompt"_s;
    }

    void rejectsLinesAndKeepsTheRest()
    {
        QFETCH(const int, material);
        QFETCH(const QByteArray, line);
        QFETCH(const QString, reason);
        const QByteArray good = material == int(Material::Summaries)
            ? QByteArray("{\"story\": \"good\", \"summary\": \"g\"}")
            : QByteArray("good");

        const auto report = load(Material(material), good + '\n' + line + "\nbetter\n"_ba);

        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QVERIFY(report->rejectedCount >= 1);
        QCOMPARE(report->rejected.constFirst().line, 2);
        QVERIFY2(
            report->rejected.constFirst().reason.contains(reason), qPrintable(report->rejected.constFirst().reason));
        QVERIFY(report->loaded > 0);
    }

    void leavesNothingOfADryRunOrAnError()
    {
        QCOMPARE(load(Material::Stories, "One\n", dryRun())->loaded, 1);
        const auto nothing = load(Material::Summaries, "text\n");
        const auto missing = loadMaterial(*m_queue, SystemClock(), u"/nowhere/at/all"_s, {});

        QCOMPARE(number(u"SELECT count(*) FROM story"_s), 0);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, ErrorCode::FileNotUnderstood);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::FileUnreadable);
    }

    void worksOnPostgreSqlToo()
    {
        PostgreSqlServer server;
        if (!server.whyNot().isEmpty())
            QSKIP(qPrintable(server.whyNot()));
        auto connection =
            Storage::Connection::open(server.createDatabase(), Storage::Connection::Open::CreateIfMissing);
        QVERIFY(connection && Storage::migrate(**connection, Storage::queueSchema()));
        m_queue = *std::move(connection);

        for (const int loaded : {2, 0}) {
            QCOMPARE(load(Material::Stories, "One\nTwo\n")->loaded, loaded);
            QCOMPARE(load(Material::Prompts, "a\nb\n")->loaded, loaded);
            QCOMPARE(load(Material::Summaries,
                         "{\"story\": \"One\", \"summary\": \"1\"}\n"
                         "{\"story\": \"Three\", \"summary\": \"3\"}\n")
                         ->loaded,
                loaded);
        }
        QCOMPARE(exported(MaterialFormat::Summaries).size(), 2);
        const auto sets = exported(MaterialFormat::PromptRankings, {u"en"_s, 0, 7});
        QCOMPARE(sets.size(), 1);
        QCOMPARE(sets.constFirst()["prompts"_L1].toArray().size(), 2);
        QCOMPARE(sets.constFirst()["prompt_set_id"_L1].toString().size(), 64);
        m_queue.reset();
    }

    void writesSummariesThatCanBeLoadedAgain()
    {
        QVERIFY(load(Material::Summaries,
            "{\"story\": \"Once\", \"summary\": \"1\", \"synthetic\": true, \"model_name\": \"oak-7b\"}\n"
            "{\"story\": \"Einst\", \"summary\": \"2\", \"lang\": \"de\", \"licence\": \"CC0\"}\n",
            from(u"shelf"_s)));

        const auto lines = exported(MaterialFormat::Summaries);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(exported(MaterialFormat::Summaries, MaterialSelection{u"de"_s, 0, {}}).size(), 1);
        QCOMPARE(exported(MaterialFormat::Summaries, MaterialSelection{{}, 1, {}}).size(), 1);
        QByteArray file;
        for (const QJsonObject &line : lines)
            file += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        QCOMPARE(load(Material::Summaries, file)->present, 2);
        m_queue = emptyQueue();
        QCOMPARE(load(Material::Summaries, file, from(u"shelf"_s))->loaded, 2);

        auto again = exported(MaterialFormat::Summaries);
        for (int i = 0; i < 2; ++i) {
            const auto sameLine = std::ranges::find(
                again, lines.at(i)["summary_id"_L1], [](const QJsonObject &line) { return line["summary_id"_L1]; });
            QVERIFY(sameLine != again.end());
            QJsonObject expected = lines.at(i);
            expected.insert(u"created_date"_s, sameLine->value(u"created_date"_s));
            QCOMPARE(*sameLine, expected);
        }
    }
};

QTEST_GUILESS_MAIN(MaterialExchangeTest)
#include "tst_materialexchange.moc"
