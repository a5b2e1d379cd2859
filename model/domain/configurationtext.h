// SPDX-FileCopyrightText: 2026 Canopy contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/domain/error.h"
#include "model/domain/treeconfiguration.h"

#include <QMap>

// The values of a configuration as text, as they are stored, journaled and typed at the command line: numbers with a
// point, true and false, languages with commas between them.
namespace ConfigurationText {

QMap<QString, QString> of(const TreeConfiguration &configuration); // by name

// The configuration with one value changed; Invalid where there is no such name or the text is no such value. Ranges
// are checked elsewhere (rules/configurationcheck.h).
Result<TreeConfiguration> changed(TreeConfiguration configuration, const QString &name, const QString &text);

}
