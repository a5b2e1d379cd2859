// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/jsonwriter.h"
#include "model/exchange/recordreader.h"
#include "model/exchange/recordwriter.h"
#include "model/exchange/seedarray.h"
#include "tests/exchange/samples.h"

#include <QTest>

using namespace Exchange;
using namespace Qt::StringLiterals;

class RecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsKindsApart();
    void readsColumnsAndMapsAlike();
    void keepsWhatItDoesNotKnow();
    void writesKeysInOrder();
    void writesNumbersAsTheyCame_data();
    void writesNumbersAsTheyCame();
    void losesNothing_data();
    void losesNothing();
    void rejects_data();
    void rejects();
    void readsSeeds();
};

namespace {

const QByteArray flatRow = R"({"message_id": "a", "text": "Hi", "role": "prompter", "message_tree_id": "a"})";

MessageRecord messageFrom(const QByteArray &line)
{
    return std::get<MessageRecord>(recordFromLine(line).value());
}

QByteArray written(const Record &record)
{
    return std::visit([](const auto &value) { return lineOf(value); }, record);
}

}

void RecordsTest::tellsKindsApart()
{
    QVERIFY(std::holds_alternative<MessageRecord>(recordFromLine(flatRow).value()));
    QVERIFY(std::holds_alternative<TreeRecord>(
        recordFromLine(R"({"message_tree_id": "a", "prompt": {"message_id": "a", "text": "Hi", "role": "prompter"}})")
            .value()));
}

void RecordsTest::readsColumnsAndMapsAlike()
{
    const auto columns = messageFrom(R"({"message_id": "a", "text": "Hi", "role": "prompter",
        "emojis": {"name": ["+1", "_skip_reply"], "count": [2, 1]},
        "labels": {"name": ["spam", "quality"], "value": [0.0, 0.25], "count": [3, 2]}})");
    const auto maps = messageFrom(R"({"message_id": "a", "text": "Hi", "role": "prompter",
        "emojis": {"+1": 2, "_skip_reply": 1},
        "labels": {"spam": {"value": 0.0, "count": 3}, "quality": {"value": 0.25, "count": 2}}})");

    QCOMPARE(columns, maps);
    QCOMPARE(maps.emojis.value(u"+1"_s), 2);
    QCOMPARE(maps.labels.value(u"quality"_s), (LabelMean{0.25, 2}));
}

void RecordsTest::keepsWhatItDoesNotKnow()
{
    const QByteArray line = R"({"message_id": "a", "text": "Hi", "role": "prompter", "mood": {"sun": [1, 2.5, null]}})";

    QCOMPARE(lineOf(messageFrom(line)), line);
}

void RecordsTest::writesKeysInOrder()
{
    const QByteArray line =
        R"({"message_tree_id": "a", "tree_state": "growing", "prompt": {"message_id": "a", "user_id": "u", )"
        R"("created_date": "2023-02-07T17:29:24.727400+00:00", "text": "\"Zwölf\"\n\\ 🌳", )"
        R"("role": "prompter", "lang": "de", "review_count": 3, "review_result": true, "deleted": false, )"
        R"("synthetic": false, "emojis": {"+1": 1, "_skip_reply": 2}, "replies": [{"message_id": "b", )"
        R"("parent_id": "a", "text": "Ja", "role": "assistant", "rank": 0, "model_name": "m", )"
        R"("replies": []}], "labels": {"spam": {"value": 0.0, "count": 3}, )"
        R"("quality": {"value": 0.3333333333333333, "count": 3}}, "events": {"emoji": [{"type": "emoji", )"
        R"("user_id": "u", "emoji": "+1"}]}, "detoxify": {"toxicity": 0.0005416299100033939, )"
        R"("insult": 2.6351808628533036e-05}}, "origin": "alone"})";

    QCOMPARE(written(recordFromLine(line).value()), line);
}

void RecordsTest::writesNumbersAsTheyCame_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("zero") << 0.0 << QByteArray("0.0");
    QTest::newRow("one") << 1.0 << QByteArray("1.0");
    QTest::newRow("third") << 1.0 / 3 << QByteArray("0.3333333333333333");
    QTest::newRow("four zeros") << 0.00012345 << QByteArray("0.00012345");
    QTest::newRow("small") << 0.000012345 << QByteArray("1.2345e-05");
    QTest::newRow("very small") << 5e-324 << QByteArray("5e-324");
    QTest::newRow("large") << 123456789012345.0 << QByteArray("123456789012345.0");
    QTest::newRow("very large") << 1e16 << QByteArray("1e+16");
    QTest::newRow("negative") << -0.5 << QByteArray("-0.5");
}

void RecordsTest::writesNumbersAsTheyCame()
{
    QFETCH(double, number);
    JsonWriter json;
    json.real(number);

    QTEST(json.take(), "text");
}

void RecordsTest::losesNothing_data()
{
    QTest::addColumn<QString>("path");

    QTest::newRow("own trees") << Samples::ownFile("trees.jsonl"_L1);
    QTest::newRow("own messages") << Samples::ownFile("messages.jsonl"_L1);
    for (const QString &path : Samples::referenceFiles())
        QTest::newRow(qPrintable(path.section(u'/', -1))) << path;
    if (!Samples::dataFile().isEmpty())
        QTest::newRow("real messages") << Samples::dataFile();
}

void RecordsTest::losesNothing()
{
    QFETCH(QString, path);
    const QByteArrayList lines = Samples::linesOf(path);
    QMap<QString, QJsonObject> before;
    QMap<QString, QJsonObject> after;

    for (const QByteArray &line : lines) {
        const auto record = recordFromLine(line);
        QVERIFY2(record, record ? "" : qPrintable(record.error()));
        const QByteArray again = written(*record);
        QCOMPARE(recordFromLine(again).value(), *record);
        QCOMPARE(written(recordFromLine(again).value()), again);
        Samples::collect(line, before);
        Samples::collect(again, after);
    }

    QVERIFY(!before.isEmpty() || path.contains("empty"_L1));
    QCOMPARE(after.keys(), before.keys());
    for (const auto &[id, message] : before.asKeyValueRange())
        QCOMPARE(after.value(id), message);
}

void RecordsTest::rejects_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("reason");

    const auto message = [](const QByteArray &fields) -> QByteArray {
        return R"({"message_id": "a", "text": "Hi", "role": "prompter", )" + fields + "}";
    };
    QTest::newRow("no JSON") << QByteArray("hello") << u"not JSON"_s;
    QTest::newRow("cut off") << flatRow.first(40) << u"not JSON"_s;
    QTest::newRow("a list") << QByteArray("[1]") << u"not a JSON object"_s;
    QTest::newRow("invalid UTF-8") << QByteArray("{\"message_id\": \"\xff\"}") << u"UTF-8"_s;
    QTest::newRow("another corpus") << QByteArray(R"({"question": "?", "answer": "!"})") << u"neither message_id"_s;
    QTest::newRow("no text") << QByteArray(R"({"message_id": "a", "role": "prompter"})") << u"no text"_s;
    QTest::newRow("blank text") << QByteArray(R"({"message_id": "a", "text": " \n", "role": "prompter"})")
                                << u"no text"_s;
    QTest::newRow("half a surrogate pair")
        << QByteArray(R"({"message_id": "a", "text": "\ud83c", "role": "prompter"})") << u"surrogate"_s;
    QTest::newRow("NUL") << QByteArray(R"({"message_id": "a", "text": "a\u0000", "role": "prompter"})") << u"NUL"_s;
    QTest::newRow("five megabytes") << QByteArray(R"({"message_id": "a", "role": "prompter", "text": ")")
            + QByteArray(5'000'000, 'x')
            + "\"}" << u"5000000 characters"_s;
    QTest::newRow("role") << QByteArray(R"({"message_id": "a", "text": "Hi", "role": "system"})") << u"role 'system'"_s;
    QTest::newRow("rank") << message(R"("rank": -1)") << u"rank"_s;
    QTest::newRow("review_count") << message(R"("review_count": 1.5)") << u"review_count"_s;
    QTest::newRow("deleted") << message(R"("deleted": "no")") << u"deleted"_s;
    QTest::newRow("date") << message(R"("created_date": "yesterday")") << u"created_date"_s;
    QTest::newRow("tree state") << message(R"("tree_state": "blooming")") << u"tree_state"_s;
    QTest::newRow("own parent") << message(R"("parent_id": "a")") << u"own parent"_s;
    QTest::newRow("label without count") << message(R"("labels": {"spam": {"value": 0.5}})") << u"'spam'"_s;
    QTest::newRow("columns of different length")
        << message(R"("labels": {"name": ["spam"], "value": [], "count": [1]})") << u"columns of labels"_s;
    QTest::newRow("tree without prompt") << QByteArray(R"({"message_tree_id": "a"})") << u"no prompt"_s;
    QTest::newRow("reply of another parent") << QByteArray(
        R"({"message_tree_id": "a", "prompt": {"message_id": "a", "text": "Hi", "role": "prompter", "replies": )"
        R"([{"message_id": "b", "parent_id": "x", "text": "Ho", "role": "assistant"}]}})")
                                             << u"message b: parent_id"_s;
    QTest::newRow("the same message twice") << QByteArray(
        R"({"message_tree_id": "a", "prompt": {"message_id": "a", "text": "Hi", "role": "prompter", "replies": )"
        R"([{"message_id": "a", "text": "Ho", "role": "assistant"}]}})")
                                            << u"twice"_s;
    QByteArray deep;
    for (int i = 0; i <= maximumDepth + 1; ++i)
        deep += R"({"message_id": ")" + QByteArray::number(i) + R"(", "text": "Hi", "role": "prompter", "replies": [)";
    deep += QByteArray("]}").repeated(maximumDepth + 2);
    QTest::newRow("too deep") << R"({"message_tree_id": "0", "prompt": )" + deep + '}' << u"nested"_s;
}

void RecordsTest::rejects()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, reason);

    const auto record = recordFromLine(line);

    QVERIFY(!record);
    QVERIFY2(record.error().contains(reason), qPrintable(record.error()));
}

void RecordsTest::readsSeeds()
{
    const auto seeds = seedsFromJson(R"([
        {"task_message_id": "t1", "user_message_id": "a", "parent_message_id": null, "text": "Hi", "role": "prompter"},
        {"task_message_id": "t2", "user_message_id": "b", "parent_message_id": "a", "text": "Ho", "role": "assistant",
         "lang": "de"},
        {"question": "?"}])");

    QVERIFY(seeds);
    QCOMPARE(seeds->size(), 3);
    QCOMPARE(seeds->at(0).message->treeState, u"growing"_s);
    QCOMPARE(seeds->at(0).message->reviewCount, 5);
    QCOMPARE(seeds->at(1).message->parentId, u"a"_s);
    QCOMPARE(seeds->at(1).message->lang, u"de"_s);
    QVERIFY(!seeds->at(2).message);
    QVERIFY(!seedsFromJson("{}"));
}

QTEST_GUILESS_MAIN(RecordsTest)
#include "tst_records.moc"
