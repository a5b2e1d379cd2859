// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/exchange/samples.h"

#include "model/domain/isodate.h"
#include "model/exchange/linereader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Samples {

namespace {

QString folder(const char *variable, const QString &byDefault)
{
    return qEnvironmentVariable(variable, QStringLiteral(CANOPY_SOURCE_DIR "/../shared/") + byDefault);
}

QJsonObject fromColumns(const QJsonObject &columns)
{
    QJsonObject entries;
    const QJsonArray names = columns.value("name"_L1).toArray();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QJsonValue count = columns.value("count"_L1).toArray().at(i);
        const QJsonArray values = columns.value("value"_L1).toArray();
        entries.insert(names.at(i).toString(),
            columns.contains("value"_L1) ? QJsonValue(QJsonObject{{"value"_L1, values.at(i)}, {"count"_L1, count}})
                                         : count);
    }
    return entries;
}

QJsonObject normalized(QJsonObject message)
{
    message.remove("replies"_L1);
    for (const QString &key : message.keys()) {
        QJsonValue value = message.value(key);
        if (value.toObject().value("name"_L1).isArray())
            value = fromColumns(value.toObject());
        if (key == "created_date"_L1)
            value = IsoDate::microseconds(value.toString()).value_or(-1);
        if (value.isNull() || (value.isObject() && value.toObject().isEmpty()))
            message.remove(key);
        else
            message.insert(key, value);
    }
    return message;
}

void collectMessage(QJsonObject message, const QJsonObject &ofTree, QMap<QString, QJsonObject> &messages)
{
    for (auto it = ofTree.begin(); it != ofTree.end(); ++it)
        message.insert(it.key(), *it);
    messages.insert(message.value("message_id"_L1).toString(), normalized(message));
    for (const QJsonValue &reply : message.value("replies"_L1).toArray())
        collectMessage(reply.toObject(), ofTree, messages);
}

}

QString ownFile(QLatin1StringView name)
{
    return QStringLiteral(CANOPY_TEST_DATA_DIR "/exchange/") + name;
}

QString dataFile()
{
    const QString path = folder("CANOPY_DATA_DIR", u"data"_s) + "/oasst1-en-validation.messages.jsonl"_L1;
    return QFile::exists(path) ? path : QString();
}

QStringList referenceFiles()
{
    const QDir exports(folder("CANOPY_REFERENCE_DIR", u"reference"_s) + "/exports"_L1);
    QStringList paths;
    for (const QString &name : exports.entryList({u"*.jsonl"_s, u"*.jsonl.gz"_s}, QDir::Files, QDir::Name))
        paths.append(exports.filePath(name));
    return paths;
}

QByteArrayList linesOf(const QString &path)
{
    QByteArrayList lines;
    auto reader = Exchange::LineReader::open(path);
    while (reader) {
        auto line = reader->next();
        if (!line || !*line)
            break;
        lines.append((*line)->text);
    }
    return lines;
}

void collect(const QByteArray &line, QMap<QString, QJsonObject> &messages)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.contains("message_id"_L1))
        return collectMessage(object, {}, messages);
    QJsonObject ofTree;
    for (const auto key : {"message_tree_id"_L1, "tree_state"_L1}) {
        if (object.contains(key))
            ofTree.insert(key, object.value(key));
    }
    collectMessage(object.value("prompt"_L1).toObject(), ofTree, messages);
}

}
