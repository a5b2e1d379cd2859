// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

// The files that the tests read: the project's own fixtures, and real ones where ../shared is there.
namespace Samples {

QString ownFile(QLatin1StringView name); // tests/data/exchange
QString dataFile(); // the 2,022 real messages, empty where they are missing
QStringList referenceFiles(); // exports of the original, none where they are missing

QByteArrayList linesOf(const QString &path); // decompressed

// The messages of one line, by id and without their replies, with what a nested tree says of itself, brought to one
// form: columns as maps, whole numbers as such, null and empty values left out, dates as microseconds. What two files
// say is equal when these are.
void collect(const QByteArray &line, QMap<QString, QJsonObject> &messages);

}
