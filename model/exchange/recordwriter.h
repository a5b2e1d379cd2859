// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/exchange/record.h"

#include <QByteArray>

// Lines of oasst files, without the line end: keys in the order of spec/export.md section 1, absent values
// left out.
namespace Exchange {

QByteArray lineOf(const MessageRecord &message); // a flat row
QByteArray lineOf(const TreeRecord &tree); // nested
QByteArray lineOf(const TreeRecord &tree, bool withReplies); // false: the prompt alone, without the key

// The values of one map, for where they are kept between import and export.
QByteArray jsonOf(const QMap<QString, LabelMean> &labels);
QByteArray jsonOf(const QMap<QString, int> &emojis);
QByteArray jsonOf(const QMap<QString, double> &scores);
QByteArray jsonOf(const QJsonObject &object);

}
