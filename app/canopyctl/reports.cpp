// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/canopyctl/reports.h"

using namespace Qt::StringLiterals;

namespace Canopyctl {

QJsonArray toJson(const QList<Engine::Violation> &violations)
{
    QJsonArray array;
    for (const auto &violation : violations)
        array.append(QJsonObject{{u"rule"_s, violation.rule}, {u"subject"_s, violation.subject}});
    return array;
}

QJsonObject toJson(const QMap<TreeState, int> &trees)
{
    QJsonObject object;
    for (const auto &[state, count] : trees.asKeyValueRange())
        object.insert(toString(state), count);
    return object;
}

}
