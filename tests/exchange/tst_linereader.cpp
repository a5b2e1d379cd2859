// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/exchange/linereader.h"

#include <KCompressionDevice>

#include <QTemporaryDir>
#include <QTest>

using namespace Exchange;
using namespace Qt::StringLiterals;

class LineReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLines_data();
    void readsLines();
    void readsCompressed_data();
    void readsCompressed();
    void refusesWhatIsCutOff_data();
    void refusesWhatIsCutOff();
    void skipsALineThatIsTooLong();
    void namesAFileThatIsNotThere();

private:
    QString write(const QByteArray &content);
    QString compress(const QByteArray &content, KCompressionDevice::CompressionType type);

    QTemporaryDir m_folder;
    int m_files = 0;
};

namespace {

// What the reader gives, the last entry "error" when it ended with one.
QByteArrayList read(const QString &path)
{
    auto reader = LineReader::open(path);
    QByteArrayList lines;
    while (reader) {
        const auto line = reader->next();
        if (!line)
            return lines << "error";
        if (!*line)
            break;
        lines << QByteArray::number((*line)->number) + ':' + ((*line)->tooLong ? "too long" : (*line)->text);
    }
    return lines;
}

QByteArray manyLines()
{
    QByteArray content;
    for (int i = 0; i < 20'000; ++i)
        content += "line " + QByteArray::number(i * 7919) + '\n';
    return content;
}

}

QString LineReaderTest::write(const QByteArray &content)
{
    const QString path = m_folder.filePath(QString::number(++m_files));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    return path;
}

QString LineReaderTest::compress(const QByteArray &content, KCompressionDevice::CompressionType type)
{
    const QString path = m_folder.filePath(QString::number(++m_files));
    KCompressionDevice device(path, type);
    if (!device.open(QIODevice::WriteOnly) || device.write(content) != content.size())
        qFatal("cannot write the test's file");
    return path;
}

void LineReaderTest::readsLines_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArrayList>("lines");

    QTest::newRow("nothing") << QByteArray() << QByteArrayList();
    QTest::newRow("line end at the end") << QByteArray("a\nb\n") << QByteArrayList{"1:a", "2:b"};
    QTest::newRow("no line end at the end") << QByteArray("a\nb") << QByteArrayList{"1:a", "2:b"};
    QTest::newRow("empty lines count") << QByteArray("a\n\n\nb") << QByteArrayList{"1:a", "2:", "3:", "4:b"};
    QTest::newRow("Windows line ends") << QByteArray("a\r\nb\r\n") << QByteArrayList{"1:a", "2:b"};
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{}\n") << QByteArrayList{"1:{}"};
    QTest::newRow("longer than a chunk") << QByteArray(200'000, 'x') + "\ny"
                                         << QByteArrayList{"1:" + QByteArray(200'000, 'x'), "2:y"};
}

void LineReaderTest::readsLines()
{
    QFETCH(QByteArray, content);

    QTEST(read(write(content)), "lines");
}

void LineReaderTest::readsCompressed_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("gzip") << int(KCompressionDevice::GZip);
    QTest::newRow("zstd") << int(KCompressionDevice::Zstd);
}

void LineReaderTest::readsCompressed()
{
    QFETCH(int, type);
    const QByteArray content = manyLines();

    const QByteArrayList lines = read(compress(content, KCompressionDevice::CompressionType(type)));

    QCOMPARE(lines, read(write(content)));
    QCOMPARE(lines.size(), 20'000);
}

void LineReaderTest::refusesWhatIsCutOff_data()
{
    readsCompressed_data();
}

void LineReaderTest::refusesWhatIsCutOff()
{
    QFETCH(int, type);
    QFile whole(compress(manyLines(), KCompressionDevice::CompressionType(type)));
    QVERIFY(whole.open(QIODevice::ReadOnly));

    const QByteArrayList lines = read(write(whole.readAll().first(whole.size() / 2)));

    QCOMPARE(lines.constLast(), QByteArray("error"));
}

void LineReaderTest::skipsALineThatIsTooLong()
{
    const QByteArrayList lines = read(write("a\n" + QByteArray(maximumLineSize + 1, 'x') + "\nb\n"));

    QCOMPARE(lines, (QByteArrayList{"1:a", "2:too long", "3:b"}));
}

void LineReaderTest::namesAFileThatIsNotThere()
{
    const auto reader = LineReader::open(m_folder.filePath(u"missing"_s));

    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::FileUnreadable);
    QVERIFY(reader.error().message.contains("missing"_L1));
}

QTEST_GUILESS_MAIN(LineReaderTest)
#include "tst_linereader.moc"
