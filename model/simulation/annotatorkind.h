// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Simulation {

enum class AnnotatorKind { Honest, Careless, Spam, Collude };

const QList<AnnotatorKind> &allAnnotatorKinds();
QString toString(AnnotatorKind kind); // as --mix names them: "honest" …
std::optional<AnnotatorKind> annotatorKindFromString(QStringView name);

}
