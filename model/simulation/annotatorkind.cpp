// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#include "model/simulation/annotatorkind.h"

using namespace Qt::StringLiterals;

namespace Simulation {

const QList<AnnotatorKind> &allAnnotatorKinds()
{
    static const QList<AnnotatorKind> all{
        AnnotatorKind::Honest, AnnotatorKind::Careless, AnnotatorKind::Spam, AnnotatorKind::Collude};
    return all;
}

QString toString(AnnotatorKind kind)
{
    switch (kind) {
    case AnnotatorKind::Honest:
        return u"honest"_s;
    case AnnotatorKind::Careless:
        return u"careless"_s;
    case AnnotatorKind::Spam:
        return u"spam"_s;
    case AnnotatorKind::Collude:
        return u"collude"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<AnnotatorKind> annotatorKindFromString(QStringView name)
{
    for (const AnnotatorKind kind : allAnnotatorKinds()) {
        if (toString(kind) == name)
            return kind;
    }
    return {};
}

}
